import "../../dialects/data-words.ts";
import { tCode } from "../../dialects/text.ts";
import type { Issue } from "../../model/issue.ts";
import type { DataSet } from "../../model/site-table.ts";

/** All issues of one kind: how many there are, and those that the file's list still holds. */
export interface IssueGroup {
  readonly code: string;
  readonly effect: Issue["effect"];
  readonly count: number;
  readonly listed: readonly Issue[];
}

type Issues = Pick<DataSet, "issues" | "issueCounts">;

/** Those that are listed, and those beyond what the list holds. */
const countOf = (unlisted: Issues["issueCounts"], code: string, listed: number): number =>
  listed + (Object.hasOwn(unlisted, code) ? (unlisted[code] ?? 0) : 0);

/** By effect (rows set aside first), then the most frequent first. */
export function issueGroups({ issues, issueCounts }: Issues): IssueGroup[] {
  const byKind = new Map<string, Issue[]>();
  for (const issue of issues) {
    const kind = `${issue.effect}/${issue.code}`;
    byKind.set(kind, [...(byKind.get(kind) ?? []), issue]);
  }
  const rank = { "set-aside": 0, unknown: 1, note: 2 };
  return [...byKind.values()]
    .flatMap((listed): IssueGroup[] => {
      const [first] = listed;
      if (!first) return [];
      const { code, effect } = first;
      return [{ code, effect, count: countOf(issueCounts, code, listed.length), listed }];
    })
    .sort((a, b) => rank[a.effect] - rank[b.effect] || b.count - a.count || (a.code < b.code ? -1 : 1));
}

export const issueTotal = (issues: Issues): number => issueGroups(issues).reduce((sum, { count }) => sum + count, 0);

/** What happened, in the words of one of them. */
export const issueWords = ({ code, row, column, value, params }: Issue): string =>
  tCode(code, {
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    ...(value === undefined ? {} : { value }),
    ...params,
  });
