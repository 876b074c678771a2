import { CLASSES, STATUS_PAIRS, UNDETERMINED_CLASS } from "../counters.ts";
import { CRITERIA } from "../workload/criteria.ts";
import type { ScoreTable, TermPoints } from "./score-table.ts";

const BIN_COLUMNS: readonly string[] = CRITERIA.map((_, at) => `bin${at}`);

function knownPoints({ key, upTo, points, least }: TermPoints): string {
  const bands = upTo.map((end, band) => `WHEN ${key} <= ${end} THEN ${points[band]}`).join(" ");
  return `CASE WHEN ${key} IS NULL THEN ${least} ${bands} ELSE ${points.at(-1)} END`;
}

const slackPoints = ({ key, least, most }: TermPoints): string =>
  `CASE WHEN ${key} IS NULL THEN ${most - least} ELSE 0 END`;

const classOf = ([artisanal, small, medium]: ScoreTable["cuts"], score: string): string =>
  `CASE WHEN ${score} <= ${artisanal} THEN 0 WHEN ${score} <= ${small} THEN 1 WHEN ${score} <= ${medium} THEN 2 ELSE 3 END`;

/** All columns of `sites` with `class` (4 undetermined) and `status` (in, cannot tell, out). */
export function classified({ terms, cuts }: ScoreTable): string {
  const scored = `SELECT *, ${terms.map(knownPoints).join(" + ")} AS least, ${terms.map(slackPoints).join(" + ")} AS slack FROM sites`;
  const ends = `SELECT *, ${classOf(cuts, "least")} AS low, ${classOf(cuts, "least + slack")} AS high FROM (${scored})`;
  return `SELECT *, (CASE WHEN low = high THEN low ELSE ${UNDETERMINED_CLASS} END)::UTINYINT AS class,
    (CASE WHEN high <= 1 THEN 0 WHEN low > 1 THEN 2 ELSE 1 END)::UTINYINT AS status FROM (${ends})`;
}

/** The baseline's class and status of every site, once. */
export const withBaseline = (baseline: ScoreTable): string =>
  `CREATE TABLE compared AS SELECT * EXCLUDE (least, slack, low, high, class, status),
    class AS before, status AS status_before FROM (${classified(baseline)})`;

/** What is counted, by site. */
export const classedNow = (proposed: ScoreTable): string =>
  `CREATE OR REPLACE TEMP TABLE now AS SELECT class, before, (3 * status_before + status)::UTINYINT AS pair,
    workers, region, ${BIN_COLUMNS.join(", ")} FROM (${classified(proposed)})`;

/** One row a counter that is not zero: the grouping, its group, its column, sites and known persons. */
export function counts(): string {
  const grouping = (of: number, group: string, column: string, persons = "0"): string =>
    `SELECT ${of}::UTINYINT AS grouping_of, ${group} AS row_of, ${column} AS column_of, count(*)::INTEGER AS sites,
      ${persons}::DOUBLE AS persons FROM now GROUP BY ALL`;
  return [
    grouping(0, "before", "class", "coalesce(sum(workers), 0)"),
    grouping(1, "region", "pair"),
    ...BIN_COLUMNS.map((bin, at) => grouping(2 + at, bin, "class")),
  ].join(" UNION ALL ");
}

/** Columns of each grouping: classes, but pairs of statuses for regions. */
export const columnsOf = (grouping: number): number => (grouping === 1 ? STATUS_PAIRS : CLASSES);
