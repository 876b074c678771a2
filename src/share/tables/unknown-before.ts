import type { ChangeKind } from "../../ui/palette.ts";
import type { Facts } from "../facts/facts.ts";
import type { Shown } from "../facts/shown.ts";

/** Row of the flow: those of which it could not be told under A; and where those who enter or leave stand in it. */
const CANNOT_TELL = 1;
const COLUMN: Readonly<Partial<Record<ChangeKind, number>>> = { enters: 0, leaves: 2 };

/** Of those who enter or leave, the ones of which it could not be told under A; null where there are none. */
export function unknownBefore(
  { flow }: Facts,
  kind: ChangeKind,
): { readonly sites: Shown; readonly workers: Shown } | null {
  const column = COLUMN[kind];
  if (column === undefined) return null;
  const [sites, workers] = [flow.sites[CANNOT_TELL]?.[column], flow.workers[CANNOT_TELL]?.[column]];
  return sites && workers && sites.max !== 0 ? { sites, workers } : null;
}
