import type { Outcome, Verdicts } from "./compiled.ts";
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

  put(at: number, { possible, determined, status }: Verdicts): void {
    this.possible[at] = possible;
    this.determined[at] = determined;
    this.status[at] = status;
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

/** Outcomes by number. It only grows: what was handed out before stays as it was. */
export class AnswerBook {
  readonly #baseline = new SideColumns();
  readonly #proposed = new SideColumns();
  #change = new Uint8Array(64);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** Writes one more outcome down and returns its number. */
  add({ baseline, proposed, change }: Outcome): number {
    const outcome = this.#count++;
    if (outcome === this.#change.length) {
      this.#change = grown(this.#change);
      this.#baseline.grow();
      this.#proposed.grow();
    }
    this.#baseline.put(outcome, baseline);
    this.#proposed.put(outcome, proposed);
    this.#change[outcome] = change;
    return outcome;
  }

  answers(
    baselineIds: readonly string[],
    proposedIds: readonly string[],
  ): { baseline: SideAnswers; proposed: SideAnswers; change: Uint8Array } {
    return {
      baseline: this.#baseline.view(baselineIds, this.#count),
      proposed: this.#proposed.view(proposedIds, this.#count),
      change: this.#change.subarray(0, this.#count),
    };
  }
}
