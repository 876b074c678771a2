import type { Issue } from "../model/issue.ts";
import { ownText } from "./own-text.ts";

const LISTED_PER_CODE = 1_000;
const VALUE_LENGTH = 80;

export type Where = Pick<Issue, "row" | "column" | "params"> & { readonly value?: unknown };

/** Collects what the reader should be told: every issue is counted, the first thousand of each kind are listed. */
export class IssueLog {
  readonly #listed: Issue[] = [];
  readonly #counts = new Map<string, number>();

  add(code: string, effect: Issue["effect"], { value, ...where }: Where = {}): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count > LISTED_PER_CODE) return;
    this.#listed.push({ code, effect, ...where, ...(value === undefined ? {} : { value: excerpt(value) }) });
  }

  /** A log that nobody reads, for what is looked at before it is read. */
  silent(): IssueLog {
    return new IssueLog();
  }

  countOf(code: string): number {
    return this.#counts.get(code) ?? 0;
  }

  /** Rows refused first, then values read as unknown, then notes; each in the order in which they were met. */
  list(): Issue[] {
    const rank = { "set-aside": 0, unknown: 1, note: 2 };
    return this.#listed.toSorted((a, b) => rank[a.effect] - rank[b.effect]);
  }

  /** By code, how many more there are than are listed. */
  unlisted(): Record<string, number> {
    const beyond = [...this.#counts].map(([code, count]) => [code, count - LISTED_PER_CODE] as const);
    return Object.fromEntries(beyond.filter(([, count]) => count > 0));
  }
}

/** A value as text of at most 80 characters, never cut inside a character. */
function excerpt(value: unknown): string {
  const text = typeof value === "string" ? value : (safeJson(value) ?? "…");
  return text.length <= VALUE_LENGTH
    ? ownText(text)
    : `${text.slice(0, VALUE_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** JSON text, or undefined where the value has none or lies too deep for it. */
export function safeJson(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
