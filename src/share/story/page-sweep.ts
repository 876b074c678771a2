import { sentence } from "../../dialects/sentence.ts";
import { t } from "../../dialects/text.ts";
import { shownText } from "../facts/shown-text.ts";
import { type CurvePoint, curvePoints } from "../moving/curve-lines.ts";
import type { Stop } from "../moving/stops.ts";
import { thresholdLabel, thresholdValue } from "../moving/value-text.ts";
import type { ShareInput } from "../share-input.ts";

/** One standing of the live threshold, in words and in the curve's pixels. */
export interface PageStop extends CurvePoint {
  /** "300 workers" */
  readonly value: string;
  /** "2,135 in, 537 cannot tell, 316 out" */
  readonly counts: string;
}

/** A threshold that can be moved in a page without the data: counts at each stop, as they may leave, and no others. */
export interface PageSweep {
  readonly label: string;
  readonly stops: readonly PageStop[];
  /** The stop nearest to where the scene stands. */
  readonly start: number;
}

/** Px. */
export const CURVE = { width: 320, height: 96, inset: 8 };

function pageStop({ input, shown }: Stop, param: string, point: CurvePoint): PageStop {
  const { proposed } = input.choice;
  const [yes, cannotTell, out] = [shown.in, shown.cannotTell, shown.out].map(shownText);
  return {
    ...point,
    value: thresholdValue(proposed, sentence(proposed), param),
    counts: t("slides.counts", { in: yes ?? "", cannotTell: cannotTell ?? "", out: out ?? "" }),
  };
}

/** @returns null where fewer than two stops may be shown */
export function pageSweep(input: ShareInput, param: string, stops: readonly Stop[]): PageSweep | null {
  const { width, height, inset } = CURVE;
  const points = curvePoints(stops, { x: inset, y: inset, w: width - 2 * inset, h: height - 2 * inset });
  const seen = stops.flatMap((stop, at) => {
    const point = points[at];
    return point ? [{ stop, point }] : [];
  });
  // The slider goes the way of the curve, whichever way the threshold moves by itself.
  seen.sort((a, b) => a.stop.value - b.stop.value);
  if (seen.length < 2) return null;
  const now = Number(input.choice.proposed.params[param]?.value);
  const away = seen.map(({ stop }) => Math.abs(stop.value - now));
  return {
    label: thresholdLabel(input.choice.proposed, param),
    stops: seen.map(({ stop, point }) => pageStop(stop, param, point)),
    start: Math.max(0, away.indexOf(Math.min(...away))),
  };
}
