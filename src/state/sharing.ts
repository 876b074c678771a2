import { CATALOGUE } from "../model/catalogue.ts";
import type { DataSet } from "../model/site-table.ts";

/** How much harm it could do if the data were known to others; a dropped file is restricted until its owner says. */
export type Sensitivity = "public" | "restricted" | "confidential";

/** How exactly a place may leave: the position itself, the middle of a cell of so many degrees, or the province. */
export type Geometry = "exact" | "0.01" | "0.1" | "0.2" | "admin-1";

/** The one answer to "what may leave", the same for every format. */
export interface Protection {
  readonly sensitivity: Sensitivity;
  readonly geometry: Geometry;
  /** Fewest sites that a number by place may count, and fewest that any number may show. */
  readonly fewest: number;
  /** "steps": totals are in steps too; absent: they are exact where that tells of no few sites. */
  readonly totals?: "steps";
  /** Attributes that may stand in tables, an allow-list by property. */
  readonly columns: readonly string[];
}

/** From the finest to the coarsest. */
export const GEOMETRIES: readonly Geometry[] = ["exact", "0.01", "0.1", "0.2", "admin-1"];

/** Levels of geometry that a sensitivity allows. One site alone is a small number: only public data show sites. */
export const GEOMETRIES_OF: Readonly<Record<Sensitivity, readonly Geometry[]>> = {
  public: GEOMETRIES,
  restricted: ["0.1", "0.2", "admin-1"],
  confidential: ["admin-1"],
};

export const FEWEST_SITES = 5;

/** Degrees of a cell's side; null where places are not cells. */
export const cellDegrees = (geometry: Geometry): number | null =>
  geometry === "exact" || geometry === "admin-1" ? null : Number(geometry);

/** Whether single sites leave, and not only numbers by place. */
export const showsSites = (geometry: Geometry): boolean => geometry === "exact" || geometry === "0.01";

/** All that the catalogue knows of these data: with them, a table that left gives the same answers when it comes back. */
const catalogued = ({ columns }: DataSet["table"]): string[] =>
  CATALOGUE.map(({ id }) => id).filter((id) => columns.has(id));

/** What holds before the owner of the data has said anything: invented sites need no protection, a dropped file does. */
export const protectionOf = ({ synthetic, table }: DataSet): Protection =>
  synthetic
    ? { sensitivity: "public", geometry: "exact", fewest: 1, columns: catalogued(table) }
    : { sensitivity: "restricted", geometry: "0.2", fewest: FEWEST_SITES, columns: [] };
