import type { Read } from "../model/reading.ts";
import { scaleOf } from "../model/scale.ts";
import { isUndated, type SiteTable } from "../model/site-table.ts";
import type { Reader, Reading } from "./explain-values.ts";
import { lastKnownVisit, readingOf, readSites } from "./site-readings.ts";

function withDay(read: Read, observedOn: number | null): Reading {
  if (read.kind === "known") return { kind: "known", value: read.value, observedOn };
  if (read.kind === "some") return { kind: "partial", oneOf: read.values, observedOn };
  return { kind: "partial", interval: [read.min, read.max], observedOn };
}

/** Reads one site as the pair engine does: by a criterion's own type, the last readable value, with its day. */
export const readerOf =
  (table: SiteTable, site: number): Reader =>
  (property, criterion) => {
    const scale = scaleOf(property, criterion);
    const read = readingOf(readSites(table, property, scale), site);
    if (!read) return { kind: "unknown" };
    const day = table.observedOn[lastKnownVisit(table, property, scale, site)];
    return withDay(read, day === undefined || isUndated(day) ? null : day);
  };
