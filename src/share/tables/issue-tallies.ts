import type { Issue } from "../../model/issue.ts";
import type { DataSet } from "../../model/site-table.ts";

/** Issues of one kind and how many there are; rows, columns and values of single ones do not leave. */
export interface IssueTally {
  readonly code: string;
  readonly effect: Issue["effect"];
  readonly count: number;
}

/** In the order of their codes. */
export function issueTallies({ issues, issueCounts }: Pick<DataSet, "issues" | "issueCounts">): IssueTally[] {
  const tallies = new Map<string, { effect: Issue["effect"]; count: number }>();
  for (const { code, effect } of issues) {
    const tally = tallies.get(code) ?? {
      effect,
      count: Object.hasOwn(issueCounts, code) ? (issueCounts[code] ?? 0) : 0,
    };
    tally.count++;
    tallies.set(code, tally);
  }
  return [...tallies].map(([code, tally]) => ({ code, ...tally })).sort((a, b) => (a.code < b.code ? -1 : 1));
}
