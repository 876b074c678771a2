import { DefinitionTooLarge } from "../engine/diagram.ts";
import type { Counted } from "../engine/tally.ts";
import { answered } from "./beside.ts";
import { engineFor } from "./engine-beside.ts";
import { link } from "./linked.ts";
import { type Asked, provide, runHere } from "./results.ts";

interface Wish {
  readonly asked: Asked;
  readonly counted: Counted;
}

let wanted: Wish | null = null;
let busy = false;
let refused: { readonly asked: Asked; readonly fault: DefinitionTooLarge } | null = null;

const same = (a: Asked, b: Asked | undefined): boolean =>
  a.table === b?.table && a.baseline === b.baseline && a.proposed === b.proposed;

/** Has a run made and takes it in; why there can be none is noted. */
export async function answerFirst(asked: Asked, counted: Counted): Promise<void> {
  try {
    const { run, tally } = await engineFor(asked.table).run(asked.baseline, asked.proposed, counted);
    link(run, { tally, counted });
    provide(asked, run);
  } catch (error) {
    if (error instanceof DefinitionTooLarge) refused = { asked, fault: error };
    // Where there can be no thread, late is better than never.
    else provide(asked, runHere(asked.table, asked.baseline, asked.proposed));
  }
}

async function work(): Promise<void> {
  while (wanted) {
    const { asked, counted } = wanted;
    await answerFirst(asked, counted);
    if (same(asked, wanted.asked)) wanted = null;
    answered();
  }
}

/**
 * Asks for a run of a large table beside the page; of several wishes that come while one is worked on, the last counts.
 * @returns why there can be no such run, where that is known
 */
export function runBeside(asked: Asked, counted: Counted): DefinitionTooLarge | null {
  if (refused && same(asked, refused.asked)) return refused.fault;
  wanted = { asked, counted };
  if (!busy) {
    busy = true;
    void work().finally(() => {
      busy = false;
    });
  }
  return null;
}
