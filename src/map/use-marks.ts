import { useMemo, useState } from "react";
import type { PairRun } from "../engine/run.ts";
import type { SiteTable } from "../model/site-table.ts";
import type { Side } from "../state/choice.ts";
import type { View } from "../state/store.ts";
import { looksBeside } from "../ui/palette.ts";
import { KeptBytes } from "./kept-bytes.ts";
import { markCodes, markPositions, markSizes } from "./mark-codes.ts";
import { changeStyles, classStyles, type MarkStyle, styleTexels } from "./mark-styles.ts";
import { projected, type Reachable } from "./nearest-mark.ts";
import type { Marks } from "./site-layers.ts";
import type { Theme } from "./theme.ts";

interface Shown {
  readonly table: SiteTable;
  readonly run: PairRun;
  readonly include: Uint8Array | null;
  readonly what: View["what"];
  /** Whose classes are drawn. */
  readonly side: Side;
  readonly hidden: ReadonlySet<string>;
  readonly lit: string | null;
  readonly workers: Float64Array | null;
}

const BYTES = { size: 1, normalized: true } as const;

const split = (ids: string): string[] => ids.split("\n");

function stylesOf(what: View["what"], own: string, proposed: string, theme: Theme): MarkStyle[] {
  const ids = split(own);
  return what === "class" ? classStyles(ids, theme, looksBeside(ids, split(proposed))) : changeStyles(theme);
}

/** The marks as drawn and as the pointer meets them; each column is new only where its bytes are. */
export function useMarks(shown: Shown, theme: Theme | null): { marks: Marks; reachable: Reachable } | null {
  const { table, run, include, what, side, hidden, lit, workers } = shown;
  const positions = useMemo(() => ({ value: markPositions(table), size: 2 }), [table]);
  const at = useMemo(() => projected(table), [table]);
  const [kept] = useState(() => new KeptBytes());
  const bytes = useMemo(
    () => kept.keep(markCodes(table, run, what, include, side)),
    [kept, table, run, what, include, side],
  );
  const codes = useMemo(() => ({ value: bytes, ...BYTES }), [bytes]);
  const sizes = useMemo(() => ({ value: markSizes(table.siteCount, workers), ...BYTES }), [table, workers]);
  const own = run[side].classIds.join("\n");
  const proposed = run.proposed.classIds.join("\n");
  const styles = useMemo(() => (theme ? stylesOf(what, own, proposed, theme) : []), [what, own, proposed, theme]);
  const texels = useMemo(() => styleTexels(styles, hidden, lit), [styles, hidden, lit]);
  return useMemo(
    () =>
      theme && {
        marks: { table, positions, codes, sizes, styles: texels },
        reachable: { at, codes: codes.value, sizes: sizes.value, styles, hidden },
      },
    [theme, table, positions, codes, sizes, texels, at, styles, hidden],
  );
}
