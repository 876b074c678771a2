import type { HeldData } from "../engine/hold/held-data.ts";
import { CANNOT_TELL, IN } from "../engine/run.ts";
import { sweepStatus } from "../engine/sweep.ts";
import type { Definition } from "../model/definition.ts";
import type { SiteTable } from "../model/site-table.ts";
import { askedOnce } from "./asked-once.ts";
import { isSmall } from "./beside.ts";
import type { Cut } from "./cards.ts";
import type { CurveData } from "./curve-data.ts";
import { engineFor } from "./engine-beside.ts";
import { dataInHand } from "./in-hand.ts";
import { memo } from "./memo.ts";

/** A definition without the value of one parameter: what its curve depends on. */
function rest(definition: Definition, param: string): string {
  const { rules, criteria, scores, classes, asmUpTo, otherwise, params } = definition;
  const others = Object.entries(params).map(([key, { value }]) => (key === param ? [key] : [key, value]));
  return JSON.stringify([rules, criteria, scores, classes, asmUpTo, otherwise, others]);
}

const kept = new Map<string, Definition>();

/** The same object for definitions that differ in nothing but the parameter, so that a drag finds its curve made. */
function alike(definition: Definition, param: string): Definition {
  const key = `${param}\n${rest(definition, param)}`;
  const found = kept.get(key) ?? definition;
  kept.delete(key);
  kept.set(key, found);
  for (const oldest of kept.keys()) {
    if (kept.size <= 32) break;
    kept.delete(oldest);
  }
  return found;
}

const sweepOf = memo(sweepStatus, 8);

const sweepBeside = askedOnce(
  (table: SiteTable, definition: Definition, param: string, include: Uint8Array | null) =>
    engineFor(table).curve(definition, param, include),
  8,
);

/**
 * Sites by status for every value of a cut; null where the cut is no parameter of ordered number tests, and while a
 * large table's curve is being made.
 */
export function curveBeside(
  table: SiteTable,
  definition: Definition,
  cut: Cut,
  include: Uint8Array | null,
): CurveData | null {
  if (!(cut.id in definition.params)) return null;
  const sweep = !isSmall(table) ? sweepBeside : sweepOf;
  return sweep(table, alike(definition, cut.id), cut.id, include);
}

/** The same for the value in hand with all that it takes along, from its index. */
const heldCurve = memo((data: HeldData): CurveData => {
  const { answers, counters, at, from, to } = data;
  const { status } = answers.proposed;
  const counts = [0, 0, 0];
  for (let outcome = 0; outcome < status.length; outcome++)
    counts[status[outcome] as number] = (counts[status[outcome] as number] ?? 0) + (counters[outcome] as number);
  // There may be as many flips as sites: no row is an object.
  const values = new Float64Array(at.length + 1);
  const inside = new Uint32Array(at.length + 1);
  const cannotTell = new Uint32Array(at.length + 1);
  let rows = 0;
  const put = (value: number): void => {
    values[rows] = value;
    inside[rows] = counts[IN] as number;
    cannotTell[rows++] = counts[CANNOT_TELL] as number;
  };
  put(-Infinity);
  for (let flip = 0; flip < at.length; flip++) {
    const [leaves, comes] = [status[from[flip] as number] as number, status[to[flip] as number] as number];
    counts[leaves] = (counts[leaves] as number) - 1;
    counts[comes] = (counts[comes] as number) + 1;
    if (at[flip + 1] !== at[flip]) put(at[flip] as number);
  }
  const hasAny = values[rows - 1] === Infinity;
  const line = hasAny ? rows - 1 : rows;
  return {
    values: values.slice(0, line),
    in: inside.slice(0, line),
    cannotTell: cannotTell.slice(0, line),
    any: hasAny ? { in: inside[line] as number, cannotTell: cannotTell[line] as number } : null,
  };
}, 1);

/** The curve of the value in hand; null where none is held. */
export function curveInHand(): CurveData | null {
  const data = dataInHand();
  return data && heldCurve(data);
}
