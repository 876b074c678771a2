import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FEW } from "../../src/engine/border-cells.ts";
import { borderFeatures } from "../../src/engine/border-features.ts";
import { nearAcrossFrontiers } from "../../src/engine/border-neighbours.ts";
import { type BorderView, compareAcrossFrontiers, type Frontier } from "../../src/engine/borders.ts";
import { PairEngine, PairMismatch } from "../../src/engine/pair-engine.ts";
import { MAY_MOVE, MOVED } from "../../src/engine/run.ts";
import type { Definition } from "../../src/model/definition.ts";
import type { SiteTable } from "../../src/model/site-table.ts";
import { checked } from "../fixture.ts";
import { type Row, tableOf } from "./site-rows.ts";

const law = (id: string, most: number, more: object = {}): Definition =>
  checked({
    $schema: "asm-def/1",
    id,
    classes: [{ id: "artisanal" }, { id: "small" }],
    asmUpTo: "small",
    criteria: { workers: { type: "number" } },
    rules: [
      { class: "artisanal", when: { is: ["workers", "<=", most] } },
      { class: "small", when: { is: ["workers", "<=", 10 * most] } },
    ],
    otherwise: null,
    ...more,
  });
const LAWS: ReadonlyMap<string, Definition> = new Map([
  ["AAA", law("a", 10)],
  ["BBB", law("b", 20)],
]);
const VIEW: BorderView = { cellDegrees: 0.5, withinKm: 25 };

type At = readonly [lon: number, lat: number, row: Row];

const placed = (sites: readonly At[]): SiteTable => ({
  ...tableOf(sites.map(([, , row]) => row)),
  lon: Float64Array.from(sites, ([lon]) => lon),
  lat: Float64Array.from(sites, ([, lat]) => lat),
});
const spot = (country: string, workers: number | null): Row => ({ country, workers });
/** Sites of two countries, ten kilometres apart, in one cell: by their workers. */
const twoSides = (a: readonly (number | null)[], b: readonly (number | null)[]): SiteTable =>
  placed([
    ...a.map((workers): At => [30.1, -2.4, spot("AAA", workers)]),
    ...b.map((workers): At => [30.2, -2.4, spot("BBB", workers)]),
  ]);

describe("sites near a frontier", () => {
  test("are those, and only those, within the distance of a site of the other country", () => {
    const country = fc.integer({ min: 0, max: 3 });
    const near = fc.constantFrom<readonly [number, number]>([179.9, 65], [30, 0], [30, -40], [-70, 79]);
    // In units of the distance: clusters, and many just within or just beyond it.
    const offset = fc
      .tuple(
        fc.constantFrom(0, 0.4, 0.95, 1, 1.05),
        fc.constantFrom(-1, 1),
        fc.double({ min: 0, max: 0.09, noNaN: true }),
      )
      .map(([far, way, more]) => way * (far + more));
    const sites = fc.array(fc.tuple(country, fc.oneof(fc.constant(0), offset), offset), {
      minLength: 2,
      maxLength: 40,
    });
    let pairs = 0;
    fc.assert(
      fc.property(near, sites, fc.constantFrom(5, 25, 60), ([lon0, lat0], drawn, within) => {
        const wrapped = (lon: number) => (lon > 180 ? lon - 360 : lon);
        const unit = within / 111.195;
        const lon = Float64Array.from(drawn, ([, dx]) =>
          wrapped(lon0 + (dx * unit) / Math.cos((lat0 * Math.PI) / 180)),
        );
        const lat = Float64Array.from(drawn, ([, , dy]) => lat0 + dy * unit);
        const countryOf = Uint32Array.from(drawn, ([code]) => code);
        // The chord through the globe, another way to the same distance.
        const point = (at: number): number[] => {
          const [x, y] = [(lon[at]! * Math.PI) / 180, (lat[at]! * Math.PI) / 180];
          return [Math.cos(y) * Math.cos(x), Math.cos(y) * Math.sin(x), Math.sin(y)];
        };
        const km = (s: number, t: number): number => {
          const [p, q] = [point(s), point(t)];
          return 2 * 6371.0088 * Math.asin(Math.min(1, Math.hypot(...p.map((v, i) => v - q[i]!)) / 2));
        };
        const expected = new Map<string, Set<number>>();
        for (const [s] of drawn.entries()) {
          for (const [t] of drawn.entries()) {
            const [a, b] = [countryOf[s]!, countryOf[t]!];
            if (a === 0 || b <= a || km(s, t) > within) continue;
            const key = `${a}:${b}`;
            expected.set(key, new Set([...(expected.get(key) ?? []), s, t]));
          }
        }
        const found = nearAcrossFrontiers({ lon, lat }, countryOf, null, within);
        expect(new Map(found.map((pair) => [`${pair.a}:${pair.b}`, pair.sites]))).toEqual(
          new Map([...expected].map(([key, set]) => [key, [...set].sort((s, t) => s - t)])),
        );
        pairs += found.length;
      }),
      { numRuns: 300, seed: 41 },
    );
    expect(pairs).toBeGreaterThan(200);
  });

  test("a site that is not placed, not counted, or of no known country takes no part", () => {
    const at: At[] = Array.from({ length: 5 }, (): At => [30, 0, spot("AAA", 5)]);
    const others: At[] = [
      [Number.NaN, 0, spot("BBB", 5)],
      [30, 0, { country: null }],
      [30, 0, { country: { oneOf: ["BBB", "CCC"] } }],
      [30, 0, spot("BBB", 5)],
    ];
    const table = placed([...at, ...others]);
    const include = new Uint8Array(table.siteCount).fill(1);
    expect(compareAcrossFrontiers(table, LAWS, include, VIEW)[0]?.count?.sites).toBe(6);
    include[table.siteCount - 1] = 0;
    expect(compareAcrossFrontiers(table, LAWS, include, VIEW)).toEqual([]);
  });

  test("no nearer than five kilometres is asked", () => {
    const table = placed([...Array.from({ length: 5 }, (): At => [30, 0, spot("AAA", 5)]), [30.04, 0, spot("BBB", 5)]]);
    expect(compareAcrossFrontiers(table, LAWS, null, { ...VIEW, withinKm: 0.5 })).toHaveLength(1);
  });
});

describe("what only the law changes", () => {
  test("certain, possible, and in on one side only, each site once, whichever side it is on", () => {
    // Artisanal up to 10 or 20 workers, small up to 100 or 200.
    const table = twoSides([5, 15, 150, null], [20, 300, 101]);
    expect(compareAcrossFrontiers(table, LAWS, null, VIEW)).toEqual([
      {
        a: "AAA",
        b: "BBB",
        withoutLaw: [],
        count: { sites: 7, differ: 4, mayDiffer: 1, opposite: 2 },
        cells: [{ west: 30, south: -2.5, count: { sites: 7, differ: 4, mayDiffer: 1, opposite: 2 } }],
        rest: null,
      },
    ]);
  });

  test("is what a run of the two laws says of each site", () => {
    const workers = fc.oneof(fc.constant(null), fc.constantFrom(5, 10, 11, 20, 21, 100, 150, 200, 201));
    const side = fc.array(workers, { minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(side, side, (a, b) => {
        const table = twoSides(a, b);
        const run = new PairEngine(table).run(LAWS.get("AAA")!, LAWS.get("BBB")!);
        const changes = [...run.outcomes].map((tuple) => run.change[tuple]);
        const of = (change: number): number => changes.filter((own) => own === change).length;
        expect(compareAcrossFrontiers(table, LAWS, null, VIEW)[0]?.count).toMatchObject({
          sites: a.length + b.length,
          differ: of(MOVED),
          mayDiffer: of(MAY_MOVE),
        });
      }),
      { numRuns: 150, seed: 43 },
    );
  });

  test("what neither law takes is alike, whatever the laws call that", () => {
    const classes = [{ id: "artisanal" }, { id: "small" }, { id: "beyond" }];
    const named = new Map([...LAWS, ["BBB", law("b", 10, { classes, otherwise: "beyond" })]]);
    const table = twoSides([500, 600, 5], [900, 50]);
    expect(compareAcrossFrontiers(table, named, null, VIEW)[0]?.count).toMatchObject({ differ: 0, mayDiffer: 0 });
    const given = law("b", 10, {
      classes,
      otherwise: "beyond",
      rules: [{ class: "beyond", when: { is: ["workers", ">", 100] } }],
    });
    expect(
      compareAcrossFrontiers(table, new Map([...LAWS, ["BBB", given]]), null, VIEW)[0]?.count?.differ,
      "a class that a rule gives is a class",
    ).toBe(5);
  });

  test("nothing is said where a side has no law, and sites near two countries count at each frontier", () => {
    const at = (country: string): At[] => Array.from({ length: 3 }, (): At => [30, 0, spot(country, 15)]);
    const frontiers = compareAcrossFrontiers(placed([...at("CCC"), ...at("BBB"), ...at("AAA")]), LAWS, null, VIEW);
    const none = { sites: 6, differ: 0, mayDiffer: 0, opposite: 0 };
    expect(frontiers.map(({ a, b, withoutLaw, count }) => [a, b, withoutLaw, count])).toEqual([
      ["AAA", "BBB", [], { ...none, differ: 6 }],
      ["AAA", "CCC", ["CCC"], none],
      ["BBB", "CCC", ["CCC"], none],
    ]);
  });

  test("laws that exclude each other are told, not passed over", () => {
    const odd = law("b", 20, {
      criteria: { workers: { type: "ordinal", levels: ["few", "many"] } },
      rules: [{ class: "small", when: { is: ["workers", "<=", "few"] } }],
    });
    const table = twoSides([1, 2, 3], [4, 5]);
    expect(() => compareAcrossFrontiers(table, new Map([...LAWS, ["BBB", odd]]), null, VIEW)).toThrow(PairMismatch);
  });
});

/** Numbers that a reader can see or work out by subtracting, of cells that are not told apart. */
function smallest({ count, cells, rest }: Frontier): number {
  const shown = cells.flatMap((cell) => (cell.count ? [cell.count.sites] : []));
  const left = (count?.sites ?? Infinity) - shown.reduce((sum, sites) => sum + sites, 0);
  return Math.min(...shown, rest ? Math.min(rest.sites, left) : Infinity, count?.sites ?? Infinity);
}

describe("nobody is pointed at", () => {
  test("no number of fewer than five sites is told or can be worked out; all add up", () => {
    const offset = fc.integer({ min: 0, max: 30 });
    const drawn = fc.array(fc.tuple(fc.constantFrom("AAA", "BBB"), offset, offset), { minLength: 20, maxLength: 60 });
    let merged = 0;
    fc.assert(
      fc.property(drawn, fc.constantFrom(0.2 as const, 0.5 as const), (sites, cellDegrees) => {
        const table = placed(sites.map(([country, x, y]) => [30 + x / 20, y / 20, spot(country, 15)]));
        for (const frontier of compareAcrossFrontiers(table, LAWS, null, { withinKm: 25, cellDegrees })) {
          expect(smallest(frontier)).toBeGreaterThanOrEqual(FEW);
          const { count, cells, rest } = frontier;
          expect(rest === null).toBe(cells.every((cell) => cell.count !== null));
          const sum = cells.reduce((all, cell) => all + (cell.count?.differ ?? 0), rest?.differ ?? 0);
          expect(sum).toBe(count?.differ ?? 0);
          if (rest) merged++;
        }
      }),
      { numRuns: 200, seed: 47 },
    );
    expect(merged).toBeGreaterThan(50);
  });

  test("an answer holds no id, no name and no position", () => {
    const table = twoSides([5, 15, 150], [20, 300]);
    const text = JSON.stringify(compareAcrossFrontiers(table, LAWS, null, VIEW));
    for (const telling of [...table.siteIds, "30.1", "30.2", "2.4"]) expect(text).not.toContain(telling);
  });

  test("the order of rows does not matter", () => {
    const rows: At[] = Array.from({ length: 40 }, (_, at) => [
      30 + (at % 7) / 10,
      (at % 11) / 10,
      spot(at % 3 ? "AAA" : "BBB", at * 7),
    ]);
    expect(compareAcrossFrontiers(placed([...rows].reverse()), LAWS, null, VIEW)).toEqual(
      compareAcrossFrontiers(placed(rows), LAWS, null, VIEW),
    );
  });
});

describe("cells to draw", () => {
  const counted = { sites: 9, differ: 4, mayDiffer: 1, opposite: 2 };
  const frontier = (withoutLaw: readonly string[], count: Frontier["count"]): Frontier => ({
    a: "AAA",
    b: "BBB",
    withoutLaw,
    count: counted,
    cells: [{ west: -0.2, south: 0.4, count }],
    rest: null,
  });

  test("are closed squares with the counts, or without any where a cell is not told apart", () => {
    const [told, hidden, unlike] = borderFeatures(
      [frontier([], counted), frontier([], null), frontier(["BBB"], { ...counted, differ: 0 })],
      0.2,
    ).features;
    expect(told?.geometry.coordinates).toEqual([
      [
        [-0.2, 0.4],
        [0, 0.4],
        [0, 0.6],
        [-0.2, 0.6],
        [-0.2, 0.4],
      ],
    ]);
    expect(told?.properties).toEqual({ a: "AAA", b: "BBB", compared: true, ...counted });
    expect(hidden?.properties).toMatchObject({ sites: null, differ: null, mayDiffer: null, opposite: null });
    expect(unlike?.properties).toMatchObject({ compared: false, sites: 9, differ: null, opposite: null });
  });
});
