import type { PairCounts, SideCounts } from "../engine/counts.ts";
import type { Definition } from "../model/definition.ts";
import { hashDefinition } from "../model/definition-hash.ts";
import type { DataSet } from "../model/site-table.ts";
import { STATUSES } from "./statuses.ts";

/** Parts of a definition that a count over last known values does not apply: a policy for unknowns, and time. */
export function notApplied(definitions: readonly Definition[]): string[] {
  const parts: string[] = [];
  if (definitions.some(({ missing }) => missing.policy !== "interval")) parts.push("missing");
  if (definitions.some(({ time }) => time !== undefined)) parts.push("time");
  return parts;
}

const byClass = ({ classIds, certain, possible }: SideCounts) =>
  Object.fromEntries(classIds.map((id, at) => [id, { certain: certain[at] ?? 0, possible: possible[at] ?? 0 }]));

function movement({ flow, statusFlow, certainlyMoved, mayMove, certainlyUnchanged }: PairCounts) {
  const { rows, columns, sites, workers } = flow;
  return {
    flow: { rows, columns, sites, workers, certainlyMoved, mayMove, certainlyUnchanged },
    statusFlow: { rows: STATUSES, columns: STATUSES, sites: statusFlow.sites, workers: statusFlow.workers },
  };
}

/** What `classify` prints, keys in the order of its contract. */
export function answerOf(
  { table, setAside }: DataSet,
  counts: PairCounts,
  definition: Definition,
  baseline: Definition | undefined,
) {
  const { proposed } = counts;
  return {
    sites: counts.sites,
    visits: table.visitCount,
    placed: table.lon.reduce((placed, lon) => placed + (Number.isNaN(lon) ? 0 : 1), 0),
    setAside,
    definition: { id: definition.id, hash: hashDefinition(definition) },
    notApplied: notApplied(baseline ? [definition, baseline] : [definition]),
    classes: byClass(proposed),
    undetermined: proposed.undetermined,
    asm: proposed.status,
    workers: proposed.workers,
    sitesNotRecorded: proposed.notRecorded,
    ...(baseline ? movement(counts) : {}),
  };
}
