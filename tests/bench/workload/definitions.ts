import type { Definition, ScoreTerm, Value } from "../../../src/model/definition.ts";
import { CRITERIA } from "./criteria.ts";

/** The cutoffs of a definition: of each criterion, and of the score. */
interface Cutoffs {
  readonly workers: readonly [number, number, number];
  readonly ore: readonly [number, Value, number];
  readonly capital: readonly [number, number];
  readonly disturbed: readonly [number, number];
  readonly hired: readonly [number, number];
  readonly local: readonly [number, number];
  readonly mechanisation: readonly [string, string];
  /** Points up to which a site is artisanal, small, medium. */
  readonly score: readonly [number, number, number];
}

/** Bands from cutoffs: points of each in turn, the last one open. */
const term = (criterion: string, weight: number, cutoffs: readonly Value[], points: readonly number[]): ScoreTerm => ({
  criterion,
  weight,
  bands: points.map((own, at) => {
    const upTo = cutoffs[at];
    return upTo === undefined ? { points: own } : { upTo, points: own };
  }),
});

function definition(id: string, cut: Cutoffs, params: Definition["params"]): Definition {
  const [artisanal, small, medium] = cut.score;
  return {
    $schema: "asm-def/1",
    id,
    version: "1",
    name: id,
    source: { kind: "illustrative", status: "illustrative" },
    classes: ["artisanal", "small", "medium", "large"].map((rung) => ({ id: rung })),
    asmUpTo: "small",
    params,
    order: [],
    criteria: Object.fromEntries(
      CRITERIA.map(({ id: key, type, levels }) => [key, levels.length > 0 ? { type, levels } : { type }]),
    ),
    scores: {
      size: {
        terms: [
          term("workers", 3, cut.workers, [0, 1, 2, 3]),
          term("ore_t_per_day", 3, cut.ore, [0, 1, 2, 3]),
          term("capital_usd", 2, cut.capital, [0, 1, 3]),
          term("disturbed_ha", 2, cut.disturbed, [0, 2, 3]),
          term("hired_labour_pct", 1, cut.hired, [0, 1, 2]),
          term("local_workforce_pct", 1, cut.local, [2, 1, 0]),
          term("mechanisation", 2, cut.mechanisation, [0, 2, 3]),
          term("formal_finance", 1, [false], [0, 1]),
        ],
      },
    },
    rules: [
      { class: "artisanal", when: { score: ["size", "<=", artisanal] } },
      { class: "small", when: { score: ["size", "<=", small] } },
      { class: "medium", when: { score: ["size", "<=", medium] } },
    ],
    otherwise: "large",
    hit: "first",
    missing: { policy: "interval" },
  };
}

/** Tonnes a day between which the dragged cutoff may stand: the cutoffs on either side of it. */
export const ORE_RANGE: readonly [number, number] = [4, 1_000];

export const BASELINE: Definition = definition(
  "bench-baseline",
  {
    workers: [10, 50, 200],
    ore: [5, 25, 350],
    capital: [10_000, 500_000],
    disturbed: [2, 20],
    hired: [20, 60],
    local: [50, 80],
    mechanisation: ["manual", "semi"],
    score: [11, 21, 31],
  },
  {},
);

/** Seventeen cutoffs; the middle one of ore is the parameter that is dragged. */
export const PROPOSED: Definition = definition(
  "bench-proposed",
  {
    workers: [15, 75, 300],
    ore: [ORE_RANGE[0], { param: "ore" }, ORE_RANGE[1]],
    capital: [20_000, 1_000_000],
    disturbed: [2, 25],
    hired: [25, 70],
    local: [40, 80],
    mechanisation: ["motorised", "semi"],
    score: [10, 20, 29],
  },
  { ore: { value: 50, range: ORE_RANGE, step: 0.1, unit: "t/d" } },
);

/** The proposed definition with the dragged cutoff at so many tonnes a day. */
export const withOre = (proposed: Definition, ore: number): Definition => ({
  ...proposed,
  params: { ...proposed.params, ore: { ...proposed.params["ore"], value: ore } },
});
