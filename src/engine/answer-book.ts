import type { Compiled } from "./compiled.ts";
import type { SideAnswers } from "./run.ts";

const grown = <T extends Uint32Array | Uint8Array | Int8Array>(array: T): T => {
  const larger = new (array.constructor as new (length: number) => T)(array.length * 2);
  larger.set(array);
  return larger;
};

class SideColumns {
  possible = new Uint32Array(64);
  determined = new Int8Array(64);
  status = new Uint8Array(64);

  grow(): void {
    this.possible = grown(this.possible);
    this.determined = grown(this.determined);
    this.status = grown(this.status);
  }

  view(classIds: readonly string[], count: number): SideAnswers {
    return {
      classIds,
      possible: this.possible.subarray(0, count),
      determined: this.determined.subarray(0, count),
      status: this.status.subarray(0, count),
    };
  }
}

/** Answers by tuple. It only grows: what was handed out before stays as it was. */
export class AnswerBook {
  readonly #compiled: Compiled;
  readonly #baseline = new SideColumns();
  readonly #proposed = new SideColumns();
  #change = new Uint8Array(64);
  #count = 0;

  constructor(compiled: Compiled) {
    this.#compiled = compiled;
  }

  get count(): number {
    return this.#count;
  }

  /** Answers one more tuple and returns its number. */
  add(cells: readonly (readonly number[])[]): number {
    const tuple = this.#count++;
    if (tuple === this.#change.length) {
      this.#change = grown(this.#change);
      this.#baseline.grow();
      this.#proposed.grow();
    }
    const compiled = this.#compiled;
    for (const [columns, ladder] of [
      [this.#baseline, compiled.baseline],
      [this.#proposed, compiled.proposed],
    ] as const) {
      const { possible, determined, status } = compiled.verdicts(ladder, cells);
      columns.possible[tuple] = possible;
      columns.determined[tuple] = determined;
      columns.status[tuple] = status;
    }
    this.#change[tuple] = compiled.change(cells);
    return tuple;
  }

  answers(): { baseline: SideAnswers; proposed: SideAnswers; change: Uint8Array } {
    const { baseline, proposed } = this.#compiled;
    return {
      baseline: this.#baseline.view(baseline.program.classIds, this.#count),
      proposed: this.#proposed.view(proposed.program.classIds, this.#count),
      change: this.#change.subarray(0, this.#count),
    };
  }
}
