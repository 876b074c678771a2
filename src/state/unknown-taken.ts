import { classesUnder, type Policy } from "../engine/policy.ts";
import { classIdsOf } from "../engine/program.ts";
import type { Definition } from "../model/definition.ts";
import type { SiteTable } from "../model/site-table.ts";
import { memo } from "./memo.ts";

/** Sites that meet a definition where every test with an unknown value is decided one way. */
function meeting(table: SiteTable, definition: Definition, include: Uint8Array | null, policy: Policy): number {
  const last = classIdsOf(definition).indexOf(definition.asmUpTo);
  return classesUnder(table, definition, policy).reduce(
    (sum, at, site) => sum + (include?.[site] !== 0 && at <= last ? 1 : 0),
    0,
  );
}

/** Beside the interval, never in its place: unknown counted as failed, and as passed. */
export const unknownTaken = memo(
  (table: SiteTable, definition: Definition, include: Uint8Array | null) => ({
    failed: meeting(table, definition, include, "fail"),
    passed: meeting(table, definition, include, "pass"),
  }),
  2,
);
