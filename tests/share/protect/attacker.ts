import type { Facts, StatusShown } from "../../../src/share/facts/facts.ts";
import type { Shown } from "../../../src/share/facts/shown.ts";
import type { Place } from "../../../src/share/protect/places.ts";

/**
 * Somebody who holds a file and a pencil: every number that the file states is an interval, numbers add up, and each
 * sum narrows its members until nothing moves any more. Written apart from the code that it attacks.
 */
export class Attacker {
  readonly known = new Map<string, [number, number]>();
  readonly #sums: [string, string[]][] = [];

  states(name: string, { min, max }: Shown): void {
    const [low, high] = this.of(name);
    this.known.set(name, [Math.max(low, min), Math.min(high, max ?? Number.POSITIVE_INFINITY)]);
  }

  of(name: string): [number, number] {
    return this.known.get(name) ?? [0, Number.POSITIVE_INFINITY];
  }

  adds(whole: string, parts: string[]): void {
    this.#sums.push([whole, parts]);
  }

  think(): void {
    for (let round = 0; round < 200 && this.#sums.map((sum) => this.#use(...sum)).includes(true); round++);
  }

  #narrow(name: string, low: number, high: number): boolean {
    const [least, most] = this.of(name);
    if (low <= least && high >= most) return false;
    this.known.set(name, [Math.max(least, low), Math.min(most, high)]);
    return true;
  }

  #use(whole: string, parts: string[]): boolean {
    const sum = (end: 0 | 1, but?: string) =>
      parts.reduce((all, part) => (part === but ? all : all + this.of(part)[end]), 0);
    let changed = this.#narrow(whole, sum(0), sum(1));
    for (const part of parts) {
      const [low, high] = this.of(whole);
      changed = this.#narrow(part, low - sum(1, part), high - sum(0, part)) || changed;
    }
    return changed;
  }
}

const STATUSES = ["in", "cannotTell", "out"] as const;
const names = ["sites", "enters", "leaves", "nowCannotTell"];
export const NUMBERS = [
  ...names,
  ...["A", "B"].flatMap((side) => STATUSES.map((status) => `${side} ${status}`)),
  ...STATUSES.flatMap((from) => STATUSES.map((to) => `${from} to ${to}`)),
];

/** Adds one place's own arithmetic. */
function arithmetic(attacker: Attacker, of: string): void {
  const own = (name: string) => `${of}: ${name}`;
  for (const side of ["A", "B"])
    attacker.adds(
      own("sites"),
      STATUSES.map((status) => own(`${side} ${status}`)),
    );
  for (const status of STATUSES) {
    attacker.adds(
      own(`A ${status}`),
      STATUSES.map((to) => own(`${status} to ${to}`)),
    );
    attacker.adds(
      own(`B ${status}`),
      STATUSES.map((from) => own(`${from} to ${status}`)),
    );
  }
  const arriving = { enters: "in", nowCannotTell: "cannotTell", leaves: "out" } as const;
  for (const [move, to] of Object.entries(arriving)) {
    attacker.adds(
      own(move),
      STATUSES.filter((from) => from !== to).map((from) => own(`${from} to ${to}`)),
    );
    attacker.adds(own(`B ${to}`), [own(move), own(`${to} to ${to}`)]);
  }
}

function states(attacker: Attacker, of: string, side: string, { in: inside, cannotTell, out }: StatusShown): void {
  attacker.states(`${of}: ${side} in`, inside);
  attacker.states(`${of}: ${side} cannotTell`, cannotTell);
  attacker.states(`${of}: ${side} out`, out);
}

function statesPlace(attacker: Attacker, of: string, place: Place, numbers: boolean): void {
  arithmetic(attacker, of);
  attacker.states(`${of}: sites`, place.small || numbers ? place.sites : { min: 0, max: null });
  if (!numbers) return;
  states(attacker, of, "A", place.baseline);
  states(attacker, of, "B", place.proposed);
  for (const move of ["enters", "leaves", "nowCannotTell"] as const) attacker.states(`${of}: ${move}`, place[move]);
}

/** Which province or country a place lies in, where it lies in one: geography is no secret. */
export type Holder = (place: Place) => string | null;

/** All that follows from one file. `numbers: false`: only from its totals and from which places are small. */
export function attack({ places, ...facts }: Facts, fewest: number, holder: Holder, numbers = true): Attacker {
  const attacker = new Attacker();
  arithmetic(attacker, "all");
  attacker.states("all: sites", facts.sites);
  states(attacker, "all", "A", facts.baseline.status);
  states(attacker, "all", "B", facts.proposed.status);
  for (const [row, from] of STATUSES.entries())
    for (const [column, to] of STATUSES.entries())
      attacker.states(`all: ${from} to ${to}`, facts.flow.sites[row]![column]!);
  for (const { kind, sites } of facts.moved) attacker.states(`all: ${kind}`, sites);
  const sum = (whole: string, parts: string[]) => {
    for (const name of NUMBERS)
      attacker.adds(
        `${whole}: ${name}`,
        parts.map((part) => `${part}: ${name}`),
      );
  };
  for (const level of [places.cells, places.provinces, places.countries]) {
    if (level.length === 0) continue;
    const of = (place: Place) =>
      `${level === places.cells ? "cell" : level === places.provinces ? "p" : "c"} ${place.key}`;
    for (const place of level) {
      statesPlace(attacker, of(place), place, numbers);
      if (!place.small && place.kind !== "rest") attacker.states(`${of(place)}: sites`, { min: fewest, max: null });
    }
    const rows = level.filter(({ kind }) => kind !== "rest");
    const rests = level.filter(({ kind }) => kind === "rest");
    const other = level === places.cells ? ["unplaced"] : [];
    sum("all", [...rows.map(of), ...other]);
    if (rests.length > 0) sum("all", [...rows.filter(({ small }) => !small), ...rests].map(of).concat(other));
    if (level === places.countries) continue;
    const [above, prefix] = level === places.cells ? [places.provinces, "p"] : [places.countries, "c"];
    for (const { key, kind } of above) {
      if (kind === "rest") continue;
      const within = rows.filter((place) => holder(place) === key).map(of);
      sum(`${prefix} ${key}`, [...within, `elsewhere in ${prefix} ${key}`]);
    }
  }
  attacker.think();
  return attacker;
}
