import type { PositionMapping } from "../../model/mapping.ts";
import type { ColumnSeen, PositionGuess } from "../../model/survey.ts";
import { isMissing } from "../../model/value.ts";
import { degreesOf } from "./degrees.ts";
import type { Box } from "./guess-country.ts";
import { type Pair, shareInside } from "./guess-swapped.ts";
import { pairIn } from "./pair.ts";

const MOST = 0.6;
/** A decimal comma in both, and another mark between them. */
const COMMAS = /^[([]?[+-]?\d{1,3},\d+\s*[;|/\s]\s*[+-]?\d{1,3},\d+/;
/** A form writes latitude, longitude, height and accuracy, in this order. */
const OF_A_FORM = /^[+-]?\d+(?:\.\d+)?(?: [+-]?\d+(?:\.\d+)?){2,3}$/;

type PairMapping = Extract<PositionMapping, { kind: "pair" }>;

const share = <T>(values: readonly T[], is: (value: T) => boolean): number =>
  values.filter(is).length / Math.max(1, values.length);

/** Which of the two comes first; undefined where nothing tells. */
function orderOf(
  cells: readonly string[],
  pairs: readonly Pair[],
  box: Box | undefined,
): PairMapping["order"] | undefined {
  const [first, second] = [0, 1].map((at) => pairs.some((pair) => Math.abs(pair[at] ?? 0) > 90));
  if (first !== second) return first ? "lon-lat" : "lat-lon";
  if (share(cells, (cell) => OF_A_FORM.test(cell)) > MOST) return "lat-lon";
  // A side of the globe says whose it is: north and south are a latitude's.
  const sides = cells.map((cell) => /[nsewo]/i.exec(cell)?.[0] ?? "").filter((side) => side !== "");
  if (share(cells, (cell) => /[nsewo]/i.test(cell)) > MOST) {
    const north = share(sides, (side) => /[ns]/i.test(side));
    if (north === 1 || north === 0) return north === 1 ? "lat-lon" : "lon-lat";
  }
  if (!box) return undefined;
  const asLonLat = shareInside(pairs, box) > MOST;
  const turned = pairs.map(([a, b]): Pair => [b, a]);
  const asLatLon = shareInside(turned, box) > MOST;
  return asLonLat === asLatLon ? undefined : asLonLat ? "lon-lat" : "lat-lon";
}

/** Two coordinates in one cell; which one comes first is asked where neither their size nor the country tells. */
export function guessPair(column: ColumnSeen, box: Box | undefined): PositionGuess | undefined {
  const cells = column.values.map(([value]) => value.trim()).filter((value) => !isMissing(value));
  const comma = share(cells, (cell) => COMMAS.test(cell)) > MOST ? ({ decimal: "," } as const) : {};
  const pairs = cells.flatMap((cell): Pair[] => {
    const [a, b] = (pairIn(cell, comma.decimal) ?? []).map((part) => degreesOf(part, comma.decimal));
    return a === undefined || b === undefined ? [] : [[a, b]];
  });
  if (cells.length === 0 || pairs.length < cells.length * MOST) return undefined;
  const order = orderOf(cells, pairs, box);
  const as = (each: PairMapping["order"]): PairMapping => ({
    kind: "pair",
    column: column.name,
    order: each,
    ...comma,
  });
  return {
    position: as(order ?? "lat-lon"),
    columns: [column.name],
    reason: { code: order ? "guess.position.pair" : "guess.position.pair_open" },
    ...(order ? {} : { question: { code: "guess.ask.order", options: [as("lat-lon"), as("lon-lat")] } }),
  };
}
