import type { Definition } from "../model/definition.ts";
import type { SiteTable } from "../model/site-table.ts";
import { askedOnce } from "./asked-once.ts";
import { engineFor } from "./engine-beside.ts";

/** What a large table says of sites with unknown values taken one way; null while it is being counted. */
export const metBeside = askedOnce(
  (table: SiteTable, definition: Definition, include: Uint8Array | null) => engineFor(table).met(definition, include),
  2,
);

/** The sites of a large table by the numbers of a property; null while they are being sorted. */
export const orderBeside = askedOnce((table: SiteTable, property: string) => engineFor(table).order(property), 16);
