/**
 * Units that files state, as factors to the catalogue's. Exact by definition: the international acre is 4,046.8564224
 * m² and the foot 0.3048 m (international yard and pound agreement, 1959); the catalogue's horsepower is the mechanical
 * one, 550 ft·lbf/s = 745.69987158227022 W; the metric one (ch, CV, PS) is 75 kgf·m/s = 735.49875 W. A year of work
 * counts as 12 months or 52 weeks. A rate over another span of time needs the days worked in it, which only the reader
 * knows; a volume a month does not become one a year, for nobody says how many months are worked.
 */
/** A span of time of which somebody must say how many days are worked. */
export type Span = "year" | "month" | "week";

interface Unit {
  readonly id: string;
  readonly factor: number;
  /** The span of which a divisor must state the days worked. */
  readonly per?: Span;
}

const WATTS_A_HORSEPOWER = 745.6998715822702;
const WATTS_A_METRIC_HORSEPOWER = 735.49875;

/** By the catalogue's unit, the units that can be converted to it; the first is itself. */
const UNITS: ReadonlyMap<string, readonly Unit[]> = new Map([
  ["persons", [{ id: "persons", factor: 1 }]],
  [
    "t/d",
    [
      { id: "t/d", factor: 1 },
      { id: "kg/d", factor: 0.001 },
      { id: "g/d", factor: 0.000001 },
      { id: "t/week", factor: 1, per: "week" },
      { id: "kg/week", factor: 0.001, per: "week" },
      { id: "t/month", factor: 1, per: "month" },
      { id: "kg/month", factor: 0.001, per: "month" },
      { id: "t/yr", factor: 1, per: "year" },
      { id: "kg/yr", factor: 0.001, per: "year" },
    ],
  ],
  [
    "ha",
    [
      { id: "ha", factor: 1 },
      { id: "km²", factor: 100 },
      { id: "m²", factor: 0.0001 },
      { id: "acre", factor: 0.40468564224 },
    ],
  ],
  [
    "m",
    [
      { id: "m", factor: 1 },
      { id: "ft", factor: 0.3048 },
    ],
  ],
  [
    "hp",
    [
      { id: "hp", factor: 1 },
      { id: "kW", factor: 1_000 / WATTS_A_HORSEPOWER },
      { id: "ch", factor: WATTS_A_METRIC_HORSEPOWER / WATTS_A_HORSEPOWER },
    ],
  ],
  [
    "months",
    [
      { id: "months", factor: 1 },
      { id: "weeks", factor: 12 / 52 },
    ],
  ],
]);

/** The units that a file may state for an attribute of this unit; only itself where nothing converts. */
export const unitsFor = (unit: string): readonly string[] => UNITS.get(unit)?.map(({ id }) => id) ?? [unit];

/** Whether a unit is a rate over a span of which the days worked must be stated. */
export const needsDivisor = (from: string, to: string): Span | null =>
  UNITS.get(to)?.find(({ id }) => id === from)?.per ?? null;

/**
 * What a number of one unit is multiplied by to be one of another; undefined where nobody can say.
 * @param divisor days worked in the span, where `needsDivisor` asks for them
 */
export function unitFactor(from: string, to: string, divisor?: number): number | undefined {
  if (from === to) return 1;
  const unit = UNITS.get(to)?.find(({ id }) => id === from);
  if (!unit) return undefined;
  if (!unit.per) return unit.factor;
  return divisor !== undefined && divisor > 0 ? unit.factor / divisor : undefined;
}
