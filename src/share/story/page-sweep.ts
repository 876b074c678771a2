import { sentence } from "../../dialects/sentence.ts";
import { t } from "../../dialects/text.ts";
import type { StatusCounts } from "../../engine/counts.ts";
import type { SceneSweep } from "../../state/story.ts";
import type { Totals } from "../moving/apart.ts";
import { type CurvePoint, curvePoints } from "../moving/curve-lines.ts";
import { type Stop, stopsOf } from "../moving/stops.ts";
import { thresholdLabel, thresholdValue } from "../moving/value-text.ts";
import type { ShareInput } from "../share-input.ts";

/** One standing of the live threshold, in words and in the curve's pixels. */
export interface PageStop extends CurvePoint {
  /** "300 workers" */
  readonly value: string;
  /** "2,135 in, 537 cannot tell, 316 out" */
  readonly counts: string;
}

/** A threshold that can be moved in a page without the data: exact counts at each stop, and no others. */
export interface PageSweep {
  readonly label: string;
  readonly stops: readonly PageStop[];
  /** The stop nearest to where the scene stands. */
  readonly start: number;
}

/** Px. */
export const CURVE = { width: 320, height: 96, inset: 8 };
const MOST_STOPS = 120;
/** Of fewer sites than this many times the minimum every total is given in steps, and no threshold moves. */
const STEPPED_BELOW = 20;

const isSmall = ({ in: yes, cannotTell, out }: StatusCounts, fewest: number): boolean =>
  [yes, cannotTell, out].some((sites) => sites > 0 && sites < fewest);

function pageStop({ input }: Stop, param: string, point: CurvePoint): PageStop {
  const { proposed } = input.choice;
  const { in: yes, cannotTell, out } = input.results.counts.proposed.status;
  return {
    ...point,
    value: thresholdValue(proposed, sentence(proposed), param),
    counts: t("slides.counts", { in: yes, cannotTell, out }),
  };
}

/**
 * @param known totals that stand elsewhere in the same file; no stop's totals come closer to them than allowed
 * @returns null where fewer than two stops may be shown
 */
export function pageSweep(input: ShareInput, sweep: SceneSweep, known: readonly Totals[]): PageSweep | null {
  const { fewest } = input.protection;
  const { sites } = input.results.counts;
  if (fewest > 1 && sites < STEPPED_BELOW * fewest) return null;
  const stops = stopsOf(input, sweep, MOST_STOPS, known).filter(
    (stop) => !isSmall(stop.input.results.counts.proposed.status, fewest),
  );
  if (stops.length < 2) return null;
  const { width, height, inset } = CURVE;
  const points = curvePoints(stops, { x: inset, y: inset, w: width - 2 * inset, h: height - 2 * inset });
  const { param } = sweep;
  const now = Number(input.choice.proposed.params[param]?.value);
  const away = stops.map(({ value }) => Math.abs(value - now));
  return {
    label: thresholdLabel(input.choice.proposed, param),
    stops: stops.map((stop, at) => pageStop(stop, param, points[at] as CurvePoint)),
    start: Math.max(0, away.indexOf(Math.min(...away))),
  };
}
