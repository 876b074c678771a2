import { bisectRight } from "d3-array";
import type { Operator } from "../model/definition.ts";
import type { Amount } from "../ui/number-entry.ts";

/** Room at the left for the stub of unknown values, px. */
const PLOT_LEFT = 64;
const PLOT_RIGHT = 10;
/** Beyond the outermost bin on the side of "any", px: reaching the end means no limit, reaching the last bin does not. */
const ANY_ROOM = 14;

/** Which values a test lets pass: those below the cut, those above, or neither side as a whole. */
export type PassingSide = "low" | "high" | null;

const SIDES: Partial<Record<Operator, PassingSide>> = { "<=": "low", "<": "low", ">=": "high", ">": "high" };
export const passingSide = (operator: Operator): PassingSide => SIDES[operator] ?? null;

/** The axis that a histogram, its slider and the curve under it share. Values to px, piecewise linear between edges. */
export interface SliderAxis {
  readonly edges: readonly number[];
  /** Ends of the track, px. */
  readonly from: number;
  readonly to: number;
  /** Ends of the bins, px. */
  readonly binsFrom: number;
  readonly binsTo: number;
  /** The end that means "no limit"; null where the test has none. */
  readonly anyEnd: "low" | "high" | null;
  x(value: Amount): number;
  /** The value at a place; beyond the outermost bin on the side of `anyEnd`, "any". */
  at(x: number): Amount;
}

/** How many edges lie before a value, and how far it is on the way to the next: 2.5 is half way between edges 2 and 3. */
function stepAt(edges: readonly number[], value: number): number {
  const last = edges.length - 1;
  const at = Math.min(last - 1, Math.max(0, bisectRight(edges, value) - 1));
  const [low = 0, high = 0] = [edges[at], edges[at + 1]];
  return Math.min(last, Math.max(0, at + (value - low) / (high - low)));
}

/** The value at such a step; beyond the outermost edges, these. */
function valueAtStep(edges: readonly number[], step: number): number {
  const inside = Math.min(edges.length - 1, Math.max(0, step));
  const at = Math.min(edges.length - 2, Math.floor(inside));
  const [low = 0, high = 0] = [edges[at], edges[at + 1]];
  return low + (inside - at) * (high - low);
}

/** @param edges Ascending, at least two. @param width Of the whole chart, px. */
export function sliderAxis(edges: readonly number[], width: number, operator: Operator, allowAny: boolean): SliderAxis {
  const side = passingSide(operator);
  const anyEnd = !allowAny || side === null ? null : side === "low" ? "high" : "low";
  const from = PLOT_LEFT;
  const to = Math.max(from + 80, width - PLOT_RIGHT);
  const binsFrom = anyEnd === "low" ? from + ANY_ROOM : from;
  const binsTo = anyEnd === "high" ? to - ANY_ROOM : to;
  const pitch = (binsTo - binsFrom) / (edges.length - 1);
  return {
    edges,
    from,
    to,
    binsFrom,
    binsTo,
    anyEnd,
    x: (value) => (value === "any" ? (anyEnd === "low" ? from : to) : binsFrom + stepAt(edges, value) * pitch),
    at(x) {
      if (anyEnd === "high" && x > binsTo + ANY_ROOM / 2) return "any";
      if (anyEnd === "low" && x < binsFrom - ANY_ROOM / 2) return "any";
      return valueAtStep(edges, (x - binsFrom) / pitch);
    },
  };
}
