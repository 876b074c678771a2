import type { Definition, Expr } from "../../src/model/definition.ts";

/** The next double above. */
export function nextAbove(value: number): number {
  if (value === 0) return Number.MIN_VALUE;
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  bits.setBigInt64(0, bits.getBigInt64(0) + (value > 0 ? 1n : -1n));
  return bits.getFloat64(0);
}

/** Two classes: `small` where the test holds, else `beyond`. */
export const ladder = (when: Expr, criteria: Definition["criteria"] = {}): Definition => ({
  $schema: "asm-def/1",
  id: "ladder",
  version: "1",
  name: "ladder",
  classes: [{ id: "small" }, { id: "beyond" }],
  asmUpTo: "small",
  params: {},
  order: [],
  criteria: { height: { type: "number" }, workers: { type: "number" }, ...criteria },
  scores: {},
  rules: [{ class: "small", when }],
  otherwise: "beyond",
  hit: "first",
  missing: { policy: "interval" },
});
