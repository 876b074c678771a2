import { type MetUnder, metUnder } from "../engine/policy.ts";
import type { Definition } from "../model/definition.ts";
import type { SiteTable } from "../model/site-table.ts";
import { isSmall, useBeside } from "./beside.ts";
import { memo } from "./memo.ts";

const here = memo(metUnder, 2);

/**
 * Beside the interval, never in its place: unknown counted as failed, and as passed. Null while a large table is being
 * counted.
 */
export const unknownTaken = (table: SiteTable, definition: Definition, include: Uint8Array | null): MetUnder | null =>
  isSmall(table)
    ? here(table, definition, include)
    : (useBeside.getState().part?.metBeside(table, definition, include) ?? null);
