import { attributeOf } from "../../../src/model/catalogue.ts";

/** What the eight criteria of the workload are, and the bins of their histograms. */
export interface BenchCriterion {
  /** As in the catalogue. */
  readonly id: string;
  readonly type: "number" | "ordinal" | "flag";
  /** Of an ordinal, ascending; a column holds their ranks. */
  readonly levels: readonly string[];
  /** The 31 inner edges of 32 bins, ascending, in the criterion's unit: a known value lies in bin "edges at or below it". */
  readonly edges: Float64Array;
}

const BINS = 32;
/** The bin of sites whose value is unknown. */
export const UNKNOWN_BIN = BINS;

const even = (low: number, high: number): Float64Array =>
  Float64Array.from({ length: BINS - 1 }, (_, at) => low + ((high - low) * (at + 1)) / BINS);

/** Edges evenly spaced in decades: from 10 ** low to 10 ** high. */
const decades = (low: number, high: number): Float64Array => even(low, high).map((exponent) => 10 ** exponent);

const criterion = (id: string, edges: Float64Array): BenchCriterion => {
  const attribute = attributeOf(id);
  const type = attribute?.type;
  if (type !== "number" && type !== "ordinal" && type !== "flag") throw new Error(`${id} is no criterion`);
  return { id, type, levels: attribute?.levels ?? [], edges };
};

/** In the order of the columns, the histograms and the score's terms. */
export const CRITERIA: readonly BenchCriterion[] = [
  criterion("workers", decades(0, 4)),
  criterion("ore_t_per_day", decades(-1, 4)),
  criterion("capital_usd", decades(2, 8)),
  criterion("disturbed_ha", decades(-2, 3)),
  criterion("hired_labour_pct", even(0, 100)),
  criterion("local_workforce_pct", even(0, 100)),
  criterion("mechanisation", even(0, 5)),
  criterion("formal_finance", even(0, 2)),
];

/** The criterion whose cutoff is dragged. */
export const ORE = CRITERIA.findIndex(({ id }) => id === "ore_t_per_day");
export const WORKERS = CRITERIA.findIndex(({ id }) => id === "workers");

function binOf(edges: Float64Array, value: number): number {
  if (Number.isNaN(value)) return UNKNOWN_BIN;
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((edges[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By criterion, the bin of every site. It never changes, so that every engine may find it out before it is measured. */
export const binsOf = (columns: readonly Float64Array[]): Uint8Array[] =>
  CRITERIA.map(({ edges }, at) => Uint8Array.from(columns[at] as Float64Array, (value) => binOf(edges, value)));
