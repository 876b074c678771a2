import fc from "fast-check";
import { expect, test } from "vitest";
import type { Cut, LineAxis } from "../../src/engine/axis.ts";
import { cellsOf } from "../../src/engine/axis.ts";
import { distinctNumbers, ranksOf } from "../../src/engine/ranks.ts";
import { CellSets, codeAxis } from "../../src/engine/site-cells.ts";
import { readAt, readSites } from "../../src/engine/site-readings.ts";
import { NUMBERS } from "../../src/model/scale.ts";
import type { Raw } from "../../src/model/site-table.ts";
import { tableOf } from "./site-rows.ts";

const values: Raw[] = [-3, 0, 1, 2.5, 5, 5.5, 7, 9, 12, { min: 2, max: 6 }, { oneOf: [1, 9] }, { max: 5 }];
const table = tableOf([{}, ...values.map((n) => ({ n })), { n: "unreadable" }]);

const bySide = (a: Cut, b: Cut): number => a.value - b.value || a.side - b.side;

const axes = fc
  .tuple(
    fc.uniqueArray(fc.tuple(fc.constantFrom(0, 1, 2.5, 4, 5, 7, 9, 11), fc.constantFrom<0 | 1>(0, 1)), {
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

test("every reading is coded as the cells that it lies in", () => {
  fc.assert(
    fc.property(fc.array(axes, { minLength: 2, maxLength: 6 }), (standings) => {
      const cellSets = new CellSets();
      for (const axis of standings) {
        const { readings, setOf } = codeAxis(table, axis, cellSets);
        const cells = [...readings.codes].map((code) => cellSets.sets[setOf[code]!]);
        expect(cells).toEqual([...readings.codes].map((code) => cellsOf(axis, readAt(readings, code))));
      }
    }),
    { numRuns: 300, seed: 21 },
  );
});

test("known numbers are coded in their order, zero is one number, and what is partly known comes after them", () => {
  const { numbers, codes, others } = readSites(
    tableOf([{ n: 3 }, {}, { n: -0 }, { n: { min: 1 } }, { n: "0" }, { n: 1e9 }, { n: -7.5 }]),
    "n",
    NUMBERS,
  );
  expect([...numbers]).toEqual([-7.5, 0, 3, 1e9]);
  expect([...codes]).toEqual([3, 0, 2, 5, 2, 4, 1]);
  expect(others).toEqual([{ kind: "between", min: 1, max: Infinity }]);
});

test("ranks are those of sorting, for numbers of any size", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.double(), fc.integer({ min: -5, max: 5 }), fc.constant(Number.NaN))), (list) => {
      const values = Float64Array.from(list);
      const distinct = distinctNumbers(values);
      const plain = [...new Set(list.filter((value) => !Number.isNaN(value)).map((value) => value + 0))];
      expect([...distinct]).toEqual(plain.sort((a, b) => a - b));
      const ranks = ranksOf(values, distinct);
      expect([...ranks]).toEqual(list.map((value) => (Number.isNaN(value) ? 0 : plain.indexOf(value + 0) + 1)));
    }),
    { numRuns: 500, seed: 5 },
  );
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
  const second = codeAxis(table, axis(7), sets);
  expect([...first.setOf]).toEqual(setOf);
  expect([...second.setOf]).not.toEqual(setOf);
});
