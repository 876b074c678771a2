import { isMissing } from "../model/value.ts";
import type { RowTranslator } from "./mapping/apply.ts";
import { fold } from "./profiles/fold.ts";
import { isFault, type Row, type RowFault } from "./row.ts";

/** The sums and means that a sheet draws up below its sites: as sites they would be counted twice. */
const SUM =
  /^(?:(?:sous|sub|grand|suma|s\/)[ -]?)?(?:total|totaux|totales|totais|jumla)\b(?=.{0,40}$)|^(?:moyenne|average|mean|promedio|wastani)(?: generale?| general)?$/;
/** How a footnote begins. */
const NOTE =
  /^(?:\*|\(\d\)|(?:sources?|notes?|nb|n\.b\.?|remarques?|nota|notas|fuente|fonte|chanzo|legende|legend|leyenda)\s*[:.])/;

/** Whether nothing says where a row is; a position that cannot be read is none either. */
const isNowhere = ({ position }: Row): boolean =>
  position === null || (isFault(position) && position.code === "ingest.unreadable_position");

/** What the cells of a row say that is no site, wherever it lies. */
function saidOf({ stated, properties }: Row): RowFault | undefined {
  let first: string | undefined;
  let filled = 0;
  for (const [, cell] of stated ?? properties) {
    if (isMissing(cell)) continue;
    filled++;
    if (first !== undefined) break;
    if (typeof cell !== "string") return undefined;
    first = cell.trim();
  }
  if (first === undefined) return undefined;
  const folded = fold(first);
  if (SUM.test(folded)) return { code: "ingest.sum_row", value: first };
  return filled === 1 && NOTE.test(folded) ? { code: "ingest.note_row", value: first } : undefined;
}

/**
 * What a row of a table says that is no site: a total or a mean, a footnote. Only where it states no position: whatever
 * lies somewhere is one. A row with a code and nothing else stays a site of which nothing is known.
 */
export const notASite = (row: Row): RowFault | undefined => (isNowhere(row) ? saidOf(row) : undefined);

/** Whether the cells of a row stand under the wrong names, so that none of them says anything. */
export const isBroken = ({ position }: Row): boolean =>
  position !== null && isFault(position) && BROKEN.has(position.code);
const BROKEN = new Set(["ingest.ragged_row", "ingest.bad_quotes"]);

/**
 * Sets aside the rows of a table that are no sites, before their cells are read as if they were. `quiet` translates
 * without telling issues: it only says where such a row would lie.
 */
export const sitesOnly =
  (translate: RowTranslator, quiet: RowTranslator): RowTranslator =>
  (row) => {
    if (isBroken(row)) return row;
    const fault = notASite(row);
    return fault && isNowhere(quiet(row)) ? { ...row, position: fault } : translate(row);
  };
