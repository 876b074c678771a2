import fc from "fast-check";
import { expect, test } from "vitest";
import type { Cut, LineAxis } from "../../src/engine/axis.ts";
import { cellsOf } from "../../src/engine/axis.ts";
import { CellSets, codeAxis } from "../../src/engine/site-cells.ts";
import { NUMBERS } from "../../src/model/scale.ts";
import type { Raw } from "../../src/model/site-table.ts";
import { tableOf } from "./site-rows.ts";

const values: Raw[] = [-3, 0, 1, 2.5, 5, 5.5, 7, 9, 12, { min: 2, max: 6 }, { oneOf: [1, 9] }, { max: 5 }];
const table = tableOf([{}, ...values.map((n) => ({ n })), { n: "unreadable" }]);

const bySide = (a: Cut, b: Cut): number => a.value - b.value || a.side - b.side;

const axes = fc
  .tuple(
    fc.uniqueArray(fc.tuple(fc.constantFrom(0, 1, 2.5, 4, 5, 7, 9, 11), fc.constantFrom(0, 1, 2, 3)), {
      minLength: 2,
      maxLength: 4,
      selector: ([value, side]) => 4 * value + side,
    }),
    fc.constantFrom([-Infinity, Infinity] as const, [0, 6] as const),
  )
  .map(([places, domain]): LineAxis => {
    const cuts = places.map(([value, side]): Cut => ({ value, side })).sort(bySide);
    return { kind: "line", property: "n", scale: NUMBERS, cuts, cellCount: cuts.length + 1, domain };
  });

test("an axis coded from where its cuts stood before is the axis coded anew", () => {
  let kept = 0;
  fc.assert(
    fc.property(fc.array(axes, { minLength: 2, maxLength: 6 }), (standings) => {
      const cellSets = new CellSets();
      let before: ReturnType<typeof codeAxis> | undefined;
      for (const axis of standings) {
        const coded = codeAxis(table, axis, cellSets, before);
        const { codes, reads } = coded.readings;
        const cells = [...codes].map((code) => coded.cellSets.sets[coded.setOf[code]!]);
        expect(cells).toEqual([...codes].map((code) => cellsOf(axis, reads[code - 1])));
        if (before?.axis.kind === "line" && before.axis.cellCount === axis.cellCount) kept++;
        before = coded;
      }
    }),
    { numRuns: 300, seed: 21 },
  );
  expect(kept).toBeGreaterThan(100);
});

test("what was coded before stays as it was", () => {
  const axis = (value: number): LineAxis => ({
    kind: "line",
    property: "n",
    scale: NUMBERS,
    cuts: [{ value, side: 1 }],
    cellCount: 2,
    domain: [-Infinity, Infinity],
  });
  const sets = new CellSets();
  const first = codeAxis(table, axis(2), sets);
  const setOf = [...first.setOf];
  const second = codeAxis(table, axis(7), sets, first);
  expect([...first.setOf]).toEqual(setOf);
  expect([...second.setOf]).not.toEqual(setOf);
});
