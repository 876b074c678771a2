import type { Issue } from "../model/issue.ts";
import { IssueLog, type Where } from "./issue-log.ts";

interface Held {
  readonly code: string;
  readonly effect: Issue["effect"];
  readonly where: Where & { readonly row: number };
}

/** What a reader says of rows, held until it is known which are read; what it says of the file goes on at once. */
export class HeldIssues extends IssueLog {
  readonly #to: IssueLog;
  #held: Held[] = [];

  constructor(to: IssueLog) {
    super();
    this.#to = to;
  }

  override add(code: string, effect: Issue["effect"], where: Where = {}): void {
    const { row } = where;
    if (row === undefined) this.#to.add(code, effect, where);
    else this.#held.push({ code, effect, where: { ...where, row } });
  }

  /** Tells what was said of rows that are read, and forgets the rest. */
  tell(isRead: (row: number) => boolean): void {
    for (const { code, effect, where } of this.#held) if (isRead(where.row)) this.#to.add(code, effect, where);
    this.#held = [];
  }
}
