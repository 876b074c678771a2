import type { Raw } from "../../model/site-table.ts";
import { isInterval } from "../../model/value.ts";
import type { IssueLog } from "../issue-log.ts";

/** The cells of one row under their new names. */
export type RowValues = Map<string, unknown>;

/** Whether two cells say the same, intervals by their ends. */
const isSame = (a: unknown, b: Raw): boolean =>
  a === b || (isInterval(a) && isInterval(b) && a.min === b.min && a.max === b.max);

/** Of two columns that become one attribute the first that knows wins; that they contradict each other is noted. */
export function putValue(
  values: RowValues,
  to: string,
  raw: Raw,
  where: { readonly row: number; readonly column: string },
  issues: IssueLog,
): void {
  const before = values.get(to);
  if (before === undefined) values.set(to, raw);
  else if (!isSame(before, raw)) issues.add("mapping.contradiction", "note", { ...where, value: raw, params: { to } });
}
