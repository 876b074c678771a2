import { t, tCode } from "../dialects/text.ts";
import { Compiled, planOf, sideOf } from "../engine/compiled.ts";
import { DefinitionTooLarge } from "../engine/diagram.ts";
import { checkPair } from "../model/check-pair.ts";
import type { Definition } from "../model/definition.ts";
import { isSmall } from "../state/beside.ts";
import type { Choice, Side } from "../state/choice.ts";
import { presetOf } from "../state/presets.ts";
import { resultsOf } from "../state/results.ts";
import { useStore } from "../state/store.ts";

/** What a hand can do from more than one place: a button, a key, a menu. Each is one step of history, with its label. */

/** Why a pair cannot be applied to the present data; null where it can. What is tried here is then at hand. */
function refusal(pair: Choice): string | null {
  const [fault] = checkPair(pair.baseline, pair.proposed);
  if (fault) return tCode(fault.code, fault.params);
  const { dataSet } = useStore.getState();
  try {
    // A run of a large table is made beside the page; whether there can be one is known without it.
    if (dataSet && isSmall(dataSet.table)) resultsOf(dataSet.table, pair, useStore.getState().heldUp);
    else void new Compiled(planOf(sideOf(pair.baseline), sideOf(pair.proposed)));
    return null;
  } catch (error) {
    if (!(error instanceof DefinitionTooLarge)) throw error;
    return tCode(error.code, error.params);
  }
}

export function choose(side: Side, definition: Definition): void {
  const { history, choose: chooseIn, say } = useStore.getState();
  const pair = { ...history.present, [side]: definition };
  const why = refusal(pair);
  if (why !== null) {
    say(t("data.pair_refused", { why }));
    return;
  }
  const label = t(side === "baseline" ? "side.baseline" : "side.proposed");
  chooseIn(side, definition, t("history.chose", { side: label, name: definition.name }));
}

export const swapSides = (): void => useStore.getState().swap(t("history.swapped"));

/** The proposed definition as it was released under its id. */
export function resetProposed(): void {
  const { proposed } = useStore.getState().history.present;
  const released = presetOf(proposed.id);
  if (released) choose("proposed", released);
}

export function undoStep(): void {
  const { history, undo, say } = useStore.getState();
  const label = history.past.at(-1)?.label;
  if (label === undefined || history.open !== null) return;
  undo();
  say(t("history.undone", { label }));
}

export function redoStep(): void {
  const { history, redo, say } = useStore.getState();
  const label = history.future[0]?.label;
  if (label === undefined || history.open !== null) return;
  redo();
  say(t("history.redone", { label }));
}

/**
 * Moves one value of the proposed definition inside a gesture, from where it stood when the gesture began; where that
 * cannot be applied, it stays and says why.
 */
export function moveProposed(move: (definition: Definition) => Definition): void {
  const { history, move: moveTo, say } = useStore.getState();
  const proposed = move((history.open ?? history.present).proposed);
  const why = refusal({ ...history.present, proposed });
  if (why === null) moveTo(proposed);
  else say(t("data.pair_refused", { why }));
}
