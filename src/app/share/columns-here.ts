import { attributeOf } from "../../model/catalogue.ts";
import type { DataSet } from "../../model/site-table.ts";
import type { ColumnOffer } from "../../panels/share/Columns.tsx";
import { columnsAllowed } from "../../share/protect/columns.ts";
import type { Protection } from "../../state/sharing.ts";

/** Columns never shown as a choice: they say nothing of a site that another does not. */
const SILENT: ReadonlySet<string> = new Set(["synthetic", "source", "visit_id"]);

/** Every attribute of the file as a column that may leave, or that never does, with the reason. */
export function columnsHere({ table, synthetic }: DataSet, protection: Protection): ColumnOffer[] {
  const allowed = new Set(columnsAllowed(table, protection, synthetic));
  return [...table.columns.keys()].flatMap((property): ColumnOffer[] => {
    const attribute = attributeOf(property);
    if (!attribute || SILENT.has(property)) return [];
    if (allowed.has(property)) return [{ property, never: null }];
    return [{ property, never: attribute.lens === "sensitive" ? "sensitive" : "identity" }];
  });
}
