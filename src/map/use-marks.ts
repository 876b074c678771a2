import { useMemo } from "react";
import type { SiteTable } from "../model/site-table.ts";
import type { View } from "../state/store.ts";
import { looksBeside } from "../ui/palette.ts";
import { type Asked, DrawnCodes, type Moved } from "./drawn-codes.ts";
import { markPositions, markSizes } from "./mark-codes.ts";
import { changeStyles, classStyles, type MarkStyle, styleTexels } from "./mark-styles.ts";
import { projected, type Reachable } from "./nearest-mark.ts";
import type { Marks } from "./site-layers.ts";
import type { Theme } from "./theme.ts";

interface Shown extends Omit<Asked, "what"> {
  readonly table: SiteTable;
  readonly view: View;
  /** What a step of a drag has changed; null or left out, anything may differ. */
  readonly moved?: Moved | null | undefined;
  readonly hidden: ReadonlySet<string>;
  readonly lit: string | null;
  readonly workers: Float64Array | null;
}

const split = (ids: string): string[] => ids.split("\n");

function stylesOf(what: Asked["what"], own: string, proposed: string, theme: Theme): MarkStyle[] {
  const ids = split(own);
  return what === "class" ? classStyles(ids, theme, looksBeside(ids, split(proposed))) : changeStyles(theme);
}

/** The marks as drawn and as the pointer meets them; what is the same as before keeps its identity. */
export function useMarks(shown: Shown, theme: Theme | null): { marks: Marks; reachable: Reachable } | null {
  const { table, run, include, view, side, moved = null, hidden, lit, workers } = shown;
  const { what, by } = view;
  const drawn = useMemo(() => new DrawnCodes(table), [table]);
  // Asked at every render: one that React throws away leaves its own codes behind, and the next must not find them.
  // In a view by areas no mark is drawn.
  const version = by === "sites" ? drawn.update({ run, include, what, side }, moved) : drawn.marks.version;
  const sizes = useMemo(() => markSizes(table.siteCount, workers), [table, workers]);
  const positions = useMemo(() => ({ value: markPositions(table), size: 2 }), [table]);
  const data = useMemo(() => {
    const getSize = { value: sizes, size: 1, normalized: true };
    return { length: table.siteCount, attributes: { getPosition: positions, getSize } };
  }, [table, positions, sizes]);
  const own = run[side].classIds.join("\n");
  const proposed = run.proposed.classIds.join("\n");
  const styles = useMemo(() => (theme ? stylesOf(what, own, proposed, theme) : []), [what, own, proposed, theme]);
  const texels = useMemo(() => styleTexels(styles, hidden, lit), [styles, hidden, lit]);
  return useMemo(
    () =>
      theme && {
        marks: { table, data, codes: drawn.marks, version, styles: texels },
        reachable: {
          // Worked out when a pointer first comes.
          get at() {
            return projected(table);
          },
          codes: drawn.marks.bytes,
          sizes,
          styles,
          hidden,
        },
      },
    [theme, table, data, drawn, version, texels, sizes, styles, hidden],
  );
}
