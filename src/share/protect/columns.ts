import { attributeOf, CATALOGUE } from "../../model/catalogue.ts";
import type { SiteTable } from "../../model/site-table.ts";
import type { Protection } from "../../state/sharing.ts";

/** Identity that tells no site from its neighbours. */
const WHERE_AND_WHEN: ReadonlySet<string> = new Set(["country", "region", "observed_on", "synthetic"]);

/** Whether an attribute may ever stand in a table: an allow-list, so that what is not known stays. */
function mayStand(property: string, { sensitivity }: Protection, synthetic: boolean): boolean {
  const attribute = attributeOf(property);
  if (!attribute) return false;
  const open = sensitivity === "public" && synthetic;
  if (attribute.lens === "sensitive") return open;
  return attribute.lens !== "identity" || open || WHERE_AND_WHEN.has(property);
}

/** Properties of these data that may leave as columns, in the order of the catalogue. */
export const columnsAllowed = (table: SiteTable, protection: Protection, synthetic = false): string[] =>
  CATALOGUE.map(({ id }) => id).filter((id) => table.columns.has(id) && mayStand(id, protection, synthetic));

/**
 * Catalogued properties of these data that stay here. A column of the file's own stays too but is not named: its name
 * may tell as much as its values.
 */
export const columnsThatStay = (table: SiteTable, protection: Protection, synthetic = false): string[] =>
  CATALOGUE.map(({ id }) => id).filter((id) => table.columns.has(id) && !mayStand(id, protection, synthetic));
