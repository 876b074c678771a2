import fc from "fast-check";
import { expect, test } from "vitest";
import { valueOrder } from "../../src/engine/value-order.ts";
import { atLine, NEAR } from "../../src/state/at-line.ts";
import { single } from "../panels/survey.ts";

/** As the words say it, the slow way. */
function slowly(values: readonly (number | null)[], cut: number, include: Uint8Array | null, most: number) {
  const near = values.flatMap((value, site) => {
    if (value === null || include?.[site] === 0) return [];
    const away = Math.abs(value - cut);
    return away / (cut === 0 ? 1 : Math.abs(cut)) <= NEAR ? [{ site, value, away }] : [];
  });
  return {
    within: near.length,
    exactly: near.filter(({ value }) => value === cut).length,
    nearest: [...near]
      .sort((a, b) => a.away - b.away || a.site - b.site)
      .slice(0, most)
      .map(({ site }) => site),
    sorted: near.map(({ value }) => value).sort((a, b) => a - b),
  };
}

const numbers = fc.constantFrom(...[-105, -100, -95, -0.1, 0, 0.05, 89, 90, 95, 100, 100.5, 105, 110, 111]);

test("sites near a line are those within a tenth of it, the nearest first, whatever is filtered", () => {
  let found = 0;
  fc.assert(
    fc.property(
      fc.array(fc.option(numbers, { freq: 5 }), { minLength: 1, maxLength: 40 }),
      fc.array(fc.constantFrom(0, 1), { minLength: 40, maxLength: 40 }),
      fc.constantFrom(-100, 0, 100, 95),
      fc.boolean(),
      (values, kept, cut, filtered) => {
        const table = single({ depth: 7 }, ...values.map((value) => (value === null ? {} : { depth: value })));
        const include = filtered ? Uint8Array.from([1, ...kept.slice(0, values.length)]) : null;
        const { within, exactly, nearest, sorted } = atLine(valueOrder(table, "depth"), cut, include, 5);
        expect({ within, exactly, nearest, sorted: [...sorted] }).toEqual(slowly([7, ...values], cut, include, 5));
        found += within;
      },
    ),
    { numRuns: 400, seed: 23 },
  );
  expect(found).toBeGreaterThan(300);
});
