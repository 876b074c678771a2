import fc from "fast-check";
import { expect, test } from "vitest";
import { flowOfKind, flowPicture, flowSide, flowTotal, type StatusMatrix } from "../../src/charts/flow-layout.ts";
import { isPicked } from "../../src/charts/flow-pick.ts";

const MATRIX = [
  [2046, 131, 49],
  [0, 353, 0],
  [89, 53, 267],
];
const options = { width: 288, height: 128, format: String, words: ["In", "Cannot tell", "Out"] };
const matrices = fc.array(
  fc.array(fc.oneof(fc.constant(0), fc.nat(3), fc.nat(2_000_000)), { minLength: 3, maxLength: 3 }),
  {
    minLength: 3,
    maxLength: 3,
  },
);

test("the kinds of change and both sides add up to the whole", () => {
  expect([flowOfKind(MATRIX, "enters"), flowOfKind(MATRIX, "leaves"), flowOfKind(MATRIX, "nowCannotTell")]).toEqual([
    89, 49, 184,
  ]);
  fc.assert(
    fc.property(matrices, (matrix) => {
      const total = flowTotal(matrix);
      for (const side of ["baseline", "proposed"] as const) {
        expect(flowSide(matrix, side, 0) + flowSide(matrix, side, 1) + flowSide(matrix, side, 2)).toBe(total);
      }
      const kinds = ["enters", "leaves", "nowCannotTell", "cannotTellBoth", "same"] as const;
      expect(kinds.reduce((sum, kind) => sum + flowOfKind(matrix, kind), 0)).toBe(total);
    }),
    { seed: 2, numRuns: 100 },
  );
});

function assertDrawable(matrix: StatusMatrix): void {
  const { bars, ribbons, height } = flowPicture(matrix, options);
  for (const { parts, x } of bars) {
    expect(x).toBeGreaterThan(0);
    for (const [at, part] of parts.entries()) {
      expect(part.height > 0).toBe(part.count > 0);
      const next = parts[at + 1];
      if (next) {
        expect(next.y).toBeGreaterThanOrEqual(part.y + part.height);
        expect(next.textY - part.textY).toBeGreaterThanOrEqual(16 - 1e-9);
      }
      expect(part.textY).toBeLessThanOrEqual(height);
      expect(part.y + part.height).toBeLessThanOrEqual(height);
    }
  }
  expect(ribbons.length).toBe(matrix.flat().filter((count) => count > 0).length);
  for (const { path } of ribbons) expect(path).not.toMatch(/NaN|Infinity|undefined/);
}

test("parts and numbers never overlap, whatever is zero, tiny or huge", () => {
  fc.assert(fc.property(matrices, assertDrawable), { seed: 8, numRuns: 300 });
});

test("no site, and one", () => {
  const none = [0, 1, 2].map(() => [0, 0, 0]);
  assertDrawable(none);
  assertDrawable([none[0]!, [0, 0, 1], none[2]!]);
});

test("heights follow the counts, and ribbons fill both bars", () => {
  const { bars } = flowPicture(MATRIX, options);
  const [a, b] = bars.map(({ parts }) => parts.map((part) => part.height));
  const sum = (heights: readonly number[] | undefined) => (heights ?? []).reduce((total, height) => total + height, 0);
  expect(sum(a)).toBeCloseTo(sum(b), 9);
  expect((a?.[0] ?? 0) / sum(a)).toBeCloseTo(2226 / 2988, 1);
});

test("what moves is drawn over what stays", () => {
  const { ribbons } = flowPicture(MATRIX, options);
  expect(ribbons[0]?.kind).toBe("same");
  expect(ribbons.at(-1)?.kind).toBe("enters");
});

test("a pick without a from means every site that arrives, save those that stay", () => {
  const pick = { from: null, to: 0 } as const;
  expect([isPicked(pick, 0, 0), isPicked(pick, 1, 0), isPicked(pick, 2, 0), isPicked(pick, 2, 1)]).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect([isPicked({ from: 2, to: 0 }, 2, 0), isPicked({ from: 2, to: 0 }, 1, 0)]).toEqual([true, false]);
});
