import fc from "fast-check";
import { expect, test } from "vitest";
import { pairCounts } from "../../../src/engine/counts.ts";
import { heldCurve, type StatusCurve } from "../../../src/engine/hold/held-curve.ts";
import { HeldIndex } from "../../../src/engine/hold/held-index.ts";
import { hold } from "../../../src/engine/hold/hold.ts";
import { type Hand, type Movement, standingOf } from "../../../src/engine/hold/movement.ts";
import { nextDouble } from "../../../src/engine/next-double.ts";
import { PairEngine } from "../../../src/engine/pair-engine.ts";
import { sweptUse } from "../../../src/engine/sweep-uses.ts";
import type { Counted, Tally } from "../../../src/engine/tally.ts";
import { tallySites } from "../../../src/engine/tally-sites.ts";
import type { Definition } from "../../../src/model/definition.ts";
import type { Scalar, SiteTable } from "../../../src/model/site-table.ts";
import { randomDefinitions, randomSites } from "../random-definitions.ts";
import { tableOf } from "../site-rows.ts";

const SITES = 12;
const VALUES = [-7, -5, 0, 9, 10, 20, 20.5, 50, 90, 100];
const before = (x: number): number => -nextDouble(-x);

const withValues = (definition: Definition, values: Readonly<Record<string, Scalar>>): Definition => ({
  ...definition,
  params: {
    ...definition.params,
    ...Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value }])),
  },
});

/** Sites in regions and in bins, some of them filtered out, some with fractions of a person or an unknown number. */
function countedOf(filtered: boolean): Counted {
  const codes = (count: number) => Uint8Array.from({ length: SITES }, (_, site) => (site * 7) % count);
  return {
    include: filtered ? Uint8Array.from({ length: SITES }, (_, site) => Number(site % 3 !== 1)) : null,
    workers: Float64Array.from({ length: SITES }, (_, site) => (site % 4 === 3 ? Number.NaN : site * 1.1)),
    groupings: [
      { of: codes(3), count: 3, by: "status" },
      { of: codes(5), count: 5, by: "class" },
      { of: codes(2), count: 2, by: "class" },
    ],
  };
}

/** Everything a tally says, without the numbers of its outcomes. */
const told = (tally: Tally) => ({ counts: pairCounts(tally), groups: tally.groups.map((group) => [...group]) });

/** What a run says of every site that is counted. */
const answers = (
  outcomes: ArrayLike<number>,
  { answers: { baseline, proposed, change } }: Tally,
  { include }: Counted,
) =>
  Array.from(outcomes, (outcome, site) =>
    include?.[site] === 0
      ? null
      : [baseline.possible[outcome], proposed.possible[outcome], proposed.status[outcome], change[outcome]],
  );

function expectRuns(
  table: SiteTable,
  a: Definition,
  index: HeldIndex,
  counted: Counted,
  standings: readonly (readonly [Hand, Definition])[],
): void {
  for (const [hand, definition] of standings) {
    const run = new PairEngine(table).run(a, definition);
    const whole = tallySites(run, counted);
    const looked = index.tallyAt(hand);
    expect(told(looked)).toEqual(told(whole));
    index.follow(hand);
    expect(answers(index.outcomes, looked, counted)).toEqual(answers(run.outcomes, whole, counted));
  }
}

/** The curve of a held value says at every place what its index says. */
function expectCurve(curve: StatusCurve, index: HeldIndex, hands: readonly Hand[]): void {
  for (const hand of hands) {
    const row = curve.values.findLastIndex((value) => hand === "any" || value <= hand);
    const ofLine = { in: curve.in[row], cannotTell: curve.cannotTell[row] };
    const { status } = pairCounts(index.tallyAt(hand)).proposed;
    expect(hand === "any" ? (curve.any ?? ofLine) : ofLine).toEqual({ in: status.in, cannotTell: status.cannotTell });
  }
}

const DEFINITION: Definition = {
  $schema: "asm-def/1",
  id: "held",
  version: "1",
  name: "Held",
  classes: [{ id: "small" }, { id: "large" }],
  asmUpTo: "small",
  params: { n: { value: 20 } },
  order: [],
  criteria: { workers: { type: "number" }, ore_t_per_day: { type: "number" } },
  scores: {},
  rules: [],
  otherwise: "large",
  hit: "first",
  missing: { policy: "interval" },
};

const rows = fc.array(randomSites, { minLength: SITES, maxLength: SITES });
const far = fc.array(fc.constantFrom(-1e9, -5, 0, 9.5, 20.5, 55, 1e9), { minLength: 2, maxLength: 2 });

test("a number in the hand: at every place, on every value of the data and beside it, what whole runs say", () => {
  let [held, any, followed] = [0, 0, 0];
  fc.assert(
    fc.property(
      randomDefinitions(6),
      randomDefinitions(6),
      rows,
      far,
      fc.boolean(),
      fc.constantFrom("hand", "down", "up"),
      (a, b, sites, ends, filtered, goes) => {
        const use = sweptUse(b, "n1");
        if (!use) return;
        const table = tableOf(sites);
        const follows = sweptUse(b, "n2") !== undefined;
        const own = 30;
        const limits = [
          { param: "n1", own: 0, goes: "hand" } as const,
          ...(follows ? [{ param: "n2", own, goes }] : []),
        ];
        const [from, to] = [Math.min(...ends), Math.max(...ends)];
        const { mayBeAny } = use;
        const movement: Movement = { kind: "line", definition: b, limits, from, to, mayBeAny };
        const counted = countedOf(filtered);
        const data = hold(table, a, movement, counted);
        const index = new HeldIndex(data);
        const places = VALUES.flatMap((value) => [before(value), value, nextDouble(value), value + 0.25]);
        const hands: Hand[] = [
          from,
          to,
          ...places.filter((place) => place >= from && place <= to),
          ...(mayBeAny ? ["any" as const] : []),
          from,
        ];
        held++;
        if (mayBeAny) any++;
        if (follows) followed++;
        const standings = hands.map((hand): [Hand, Definition] => {
          const values = limits.map((limit) => [limit.param, standingOf(limit, hand) ?? "any"]);
          return [hand, withValues(b, Object.fromEntries(values))];
        });
        expectRuns(table, a, index, counted, standings);
        expectCurve(heldCurve(data), index, hands);
      },
    ),
    { numRuns: 800, seed: 20_261_128 },
  );
  expect(held).toBeGreaterThan(100);
  expect(any).toBeGreaterThan(40);
  expect(followed).toBeGreaterThan(40);
});

test("levels, a K and points in the hand: at every stop what whole runs say", () => {
  let held = 0;
  const stops: Readonly<Record<string, readonly Scalar[]>> = {
    level: ["manual", "motorised", "semi", "heavy", "full"],
    k: [-1, 0, 0.1, 0.5, 1, 2, 3],
    points: [-2, 0, 1, 2.5, 9],
  };
  fc.assert(
    fc.property(
      randomDefinitions(6),
      randomDefinitions(6),
      rows,
      fc.boolean(),
      fc.constantFrom("level", "k", "points"),
      (a, b, sites, filtered, param) => {
        const table = tableOf(sites);
        const values = stops[param] as readonly Scalar[];
        const at = values.map((value) => ({ value, definition: withValues(b, { [param]: value }) }));
        const counted = countedOf(filtered);
        const index = new HeldIndex(hold(table, a, { kind: "stops", stops: at }, counted));
        held++;
        const there = at.map(({ definition }, stop): [Hand, Definition] => [stop, definition]);
        expectRuns(table, a, index, counted, [...there, ...there.toReversed()]);
      },
    ),
    { numRuns: 150, seed: 20_261_128 },
  );
  expect(held).toBe(150);
});

test("thousands of sites, many at one place: every way from a checkpoint, forward and back", () => {
  const site = (at: number) => ({
    workers: at % 11 === 0 ? null : at % 3 === 0 ? 40 : (at * 37) % 101,
    ore_t_per_day: at % 7 === 0 ? null : (at * 13) % 50,
    mechanisation: at % 5 === 0 ? null : "manual",
  });
  const table = tableOf(Array.from({ length: 4000 }, (_, at) => site(at)));
  const definition: Definition = {
    ...DEFINITION,
    rules: [
      {
        class: "small",
        when: { all: [{ is: ["workers", "<=", { param: "n" }] }, { is: ["ore_t_per_day", "<=", 25] }] },
      },
    ],
  };
  const codes = (count: number) => Uint16Array.from({ length: 4000 }, (_, at) => (at * 7) % count);
  const counted: Counted = {
    include: null,
    workers: Float64Array.from({ length: 4000 }, (_, at) => at % 50),
    groupings: [{ of: codes(40), count: 40, by: "status" }],
  };
  const limits = [{ param: "n", own: 0, goes: "hand" }] as const;
  const data = hold(table, definition, { kind: "line", definition, limits, from: 0, to: 200, mayBeAny: true }, counted);
  expect(data.checkpoints.length).toBeGreaterThan(10);
  const places = Array.from({ length: 102 }, (_, at) => (at * 59) % 103);
  const standings = places.map((at): [Hand, Definition] => [at, withValues(definition, { n: at })]);
  expectRuns(table, definition, new HeldIndex(data), counted, [
    ["any", withValues(definition, { n: "any" })],
    ...standings,
  ]);
});
