import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Asked, DrawnCodes } from "../../src/map/drawn-codes.ts";
import { markCodes } from "../../src/map/mark-codes.ts";
import { runOf, tableAt } from "./small-table.ts";

const table = tableAt([
  [28, -2],
  [29, -2],
  [Number.NaN, Number.NaN],
  [30, -2],
]);
const first = runOf([
  [0, 0],
  [0, 1],
  [0, 0],
  [2, -1],
]);
const next = runOf([
  [0, 2],
  [0, 2],
  [0, 2],
  [2, 2],
]);

const asked = (own: Partial<Asked> = {}): Asked => ({
  run: first,
  include: null,
  what: "class",
  side: "proposed",
  ...own,
});
const codes = ({ marks }: DrawnCodes): number[] => [...marks.bytes];

function begun(own: Partial<Asked> = {}): DrawnCodes {
  const drawn = new DrawnCodes(table);
  drawn.update(asked(own), null);
  return drawn;
}

describe("a step of a drag", () => {
  test("looks at the sites that it may have moved, and at no others", () => {
    const drawn = begun();
    drawn.update(asked({ run: next }), { since: first, sites: [1, 3, 0], count: 2 });
    expect(codes(drawn)).toEqual([0, 2, 255, 2]);
  });

  test("draws no site that has no place or is filtered out", () => {
    const include = Uint8Array.of(1, 0, 1, 1);
    const drawn = begun({ include });
    drawn.update(asked({ run: next, include }), { since: first, sites: Uint32Array.of(0, 1, 2, 3), count: 4 });
    expect(codes(drawn)).toEqual([2, 255, 255, 2]);
  });

  test("that leads on from another run, filter, view or side has all sites looked at", () => {
    const sites = { sites: [], count: 0 };
    const all = (own: Partial<Asked>) => [
      ...markCodes(table, next, own.what ?? "class", own.include ?? null, own.side),
    ];
    for (const own of [{ include: Uint8Array.of(0, 1, 1, 1) }, { what: "change" }, { side: "baseline" }] as const) {
      const drawn = begun();
      drawn.update(asked({ run: next, ...own }), { since: first, ...sites });
      expect(codes(drawn)).toEqual(all(own));
    }
    const elsewhere = begun();
    elsewhere.update(asked({ run: next }), { since: { ...first }, ...sites });
    expect(codes(elsewhere)).toEqual(all({}));
  });

  test("under another list of classes has all sites looked at", () => {
    const renamed = { ...next, proposed: { ...next.proposed, classIds: ["small", "large"] } };
    const drawn = begun();
    drawn.update(asked({ run: renamed }), { since: first, sites: [], count: 0 });
    expect(codes(drawn)).toEqual([2, 2, 255, 2]);
  });

  test("asked for twice, it is one step", () => {
    const drawn = begun();
    const moved = { since: first, sites: [1], count: 1 };
    const version = drawn.update(asked({ run: next }), moved);
    expect(drawn.update(asked({ run: next }), moved)).toBe(version);
    expect(codes(drawn)).toEqual([0, 2, 255, 3]);
  });
});

test("a threshold of B changes B's codes and leaves A's map alone", () => {
  const [a, b] = [begun({ side: "baseline" }), begun()];
  const before = { a: a.marks.version, b: b.marks.version };
  expect(a.update(asked({ run: next, side: "baseline" }), null)).toBe(before.a);
  expect(b.update(asked({ run: next }), null)).not.toBe(before.b);
});

test("step by step or at once, the codes are the same", () => {
  const sites = 40;
  const places = tableAt(Array.from({ length: sites }, (_, site) => (site % 7 === 0 ? [Number.NaN, 0] : [site, 0])));
  const outcome = fc.tuple(fc.integer({ min: -1, max: 2 }), fc.integer({ min: -1, max: 2 }));
  const outcomes = fc.array(outcome, { minLength: sites, maxLength: sites });
  const steps = fc.array(fc.tuple(fc.nat(sites - 1), outcome, fc.boolean()), { minLength: 1, maxLength: 30 });
  const chosen = fc.record({
    what: fc.constantFrom("class" as const, "change" as const),
    side: fc.constantFrom("baseline" as const, "proposed" as const),
    include: fc.option(fc.uint8Array({ min: 0, max: 1, minLength: sites, maxLength: sites })),
  });
  fc.assert(
    fc.property(outcomes, steps, chosen, (begin, moves, own) => {
      const pairs = begin.map((pair) => pair);
      const drawn = new DrawnCodes(places);
      let run = runOf(pairs);
      drawn.update({ run, ...own }, null);
      for (const [site, pair, told] of moves) {
        pairs[site] = pair;
        const since = run;
        run = runOf(pairs);
        drawn.update({ run, ...own }, told ? { since, sites: Uint32Array.of(site), count: 1 } : null);
        expect(codes(drawn)).toEqual([...markCodes(places, run, own.what, own.include, own.side)]);
      }
    }),
    { numRuns: 200, seed: 28 },
  );
});
