import type { FeatureCollection, Point } from "geojson";
import { t } from "../dialects/text.ts";
import type { RegionCounts } from "../engine/region-counts.ts";
import type { Side } from "../state/choice.ts";
import { FEWEST_FOR_SHARE, shareStep } from "../ui/palette.ts";
import type { AreaSource, AreaState } from "./area-layers.ts";
import type { Labels } from "./basemap.ts";

/** From this share of sites that cannot be told, an area is hatched over its colour. */
const PARTLY = 0.25;
/** From this share, its colour would be a guess: it is hatched and has none. */
const MOSTLY = 0.5;

/** What stands at an area's label point: its name, or a sign with the numbers that enter and leave it. */
export interface AreaLabelProperties {
  /** A sign is that of the larger move. */
  readonly kind: "name" | "enters" | "leaves";
  readonly name: string;
  /** Of a name: the share that meets the proposed definition, or the count where a share would say too much. */
  readonly value: string;
  /** Of a name: 1 where it stands below a sign. */
  readonly below: 0 | 1;
  readonly plus: string;
  readonly minus: string;
  /** Of a sign: its side as a factor on the picture's 24 px. */
  readonly size: number;
  /** The larger move as a part of the largest on the map. */
  readonly weight: number;
  /** The smaller, the sooner it is placed; what finds no room is not drawn. */
  readonly order: number;
}

interface InCannotTellOut {
  readonly in: number;
  readonly cannotTell: number;
  readonly out: number;
}

/** Sites of one area under both definitions; what is not said to be the baseline's is the proposed definition's. */
export interface AreaNumbers extends InCannotTellOut {
  readonly sites: number;
  readonly baseline: InCannotTellOut;
  readonly enters: number;
  readonly leaves: number;
  readonly nowCannotTell: number;
}

const statusAt = (counts: RegionCounts[Side], region: number): InCannotTellOut => ({
  in: counts.in[region] ?? 0,
  cannotTell: counts.cannotTell[region] ?? 0,
  out: counts.out[region] ?? 0,
});

const numbersAt = (counts: RegionCounts, region: number): AreaNumbers => {
  const { sites, baseline, proposed, enters, leaves, nowCannotTell } = counts;
  return {
    sites: sites[region] ?? 0,
    ...statusAt(proposed, region),
    baseline: statusAt(baseline, region),
    enters: enters[region] ?? 0,
    leaves: leaves[region] ?? 0,
    nowCannotTell: nowCannotTell[region] ?? 0,
  };
};

/** What the map draws for a view by areas. */
export interface AreaPaint {
  readonly numbers: ReadonlyMap<string, AreaNumbers>;
  readonly source: AreaSource;
  readonly states: ReadonlyMap<string, AreaState>;
  readonly labels: FeatureCollection<Point, AreaLabelProperties>;
}

/** Whether two maps say the same of their areas: a label's words are compared, and its place by identity. */
export function sameLabels(a: AreaPaint["labels"], b: AreaPaint["labels"]): boolean {
  if (a.features.length !== b.features.length) return false;
  return a.features.every(({ geometry, properties: own }, at) => {
    const other = b.features[at];
    const keys = Object.keys(own) as (keyof AreaLabelProperties)[];
    return geometry === other?.geometry && keys.every((key) => own[key] === other.properties[key]);
  });
}

export const NO_LABELS: AreaPaint["labels"] = { type: "FeatureCollection", features: [] };

const larger = (a: number, b: number): number => Math.max(a, b);
const percent = (part: number, of: number): number => Math.round((100 * part) / of);

/** "64–81 %": from the sites surely in to those possibly in. A count alone below FEWEST_FOR_SHARE. */
export function shareLabel(sites: number, inside: number, cannotTell: number): string {
  if (sites < FEWEST_FOR_SHARE) return t("map.few", { n: sites });
  const [low, high] = [percent(inside, sites), percent(inside + cannotTell, sites)];
  return low === high ? t("map.share.told", { low }) : t("map.share", { low, high });
}

/** The look of an area by the share of its sites that surely meet the definition. */
export function shareState(sites: number, inside: number, cannotTell: number): AreaState {
  if (sites === 0) return { step: 0, hatch: 0, outline: 0 };
  if (sites < FEWEST_FOR_SHARE) return { step: 0, hatch: 0, outline: 1 };
  const unknown = cannotTell / sites;
  if (unknown > MOSTLY) return { step: 0, hatch: 1, outline: 1 };
  return { step: shareStep(inside / sites) + 1, hatch: unknown >= PARTLY ? 2 : 0, outline: 1 };
}

/** Side of a sign by the number of sites that move; area goes with the number, and the least can be seen. */
const signSize = (count: number): number => Math.min(1.8, Math.max(0.5, 0.34 + 0.14 * Math.sqrt(count)));

/** Both numbers stand or give way together: half of what moves in an area would say the wrong thing. */
function signOf({ enters, leaves }: AreaNumbers, largest: number): AreaLabelProperties {
  const most = Math.max(enters, leaves);
  return {
    kind: enters >= leaves ? "enters" : "leaves",
    name: "",
    value: "",
    below: 0,
    plus: enters > 0 ? t("map.enters", { n: enters }) : "",
    minus: leaves > 0 ? `${enters > 0 ? "  " : ""}${t("map.leaves", { n: leaves })}` : "",
    size: signSize(most),
    weight: most / largest,
    order: -most,
  };
}

/** What stands at the label point of one area. */
function labelsOf(
  name: string,
  own: AreaNumbers,
  { what, side, largest }: { what: "class" | "change"; side: Side; largest: number },
): AreaLabelProperties[] {
  const { sites, enters, leaves } = own;
  const { in: inside, cannotTell } = side === "baseline" ? own.baseline : own;
  const signs = what === "change" && enters + leaves > 0 ? [signOf(own, largest)] : [];
  const named: AreaLabelProperties = {
    kind: "name",
    name,
    value: what === "change" ? "" : shareLabel(sites, inside, cannotTell),
    below: signs.length > 0 ? 1 : 0,
    plus: "",
    minus: "",
    size: 0,
    weight: what === "change" ? (signs[0]?.weight ?? 0) : 1,
    // Names go by sites; they are a layer of their own, placed after the signs.
    order: -sites,
  };
  return [named, ...signs];
}

/**
 * @param keys by region code; code 0 is no region.
 * @param points where labels stand, by key.
 * @param selected key of the selected area, or null.
 * @param side whose shares are drawn.
 */
export function areaPaint(
  source: AreaSource,
  what: "class" | "change",
  keys: readonly string[],
  counts: RegionCounts,
  points: Labels,
  selected: string | null,
  side: Side = "proposed",
): AreaPaint {
  const pointOf = new Map(points.features.map((label) => [label.properties.key, label]));
  const states = new Map<string, AreaState>();
  const numbers = new Map<string, AreaNumbers>();
  const features: AreaPaint["labels"]["features"] = [];
  const largest = [counts.enters, counts.leaves].reduce((most, each) => each.subarray(1).reduce(larger, most), 1);
  for (let region = 1; region < keys.length; region++) {
    const own = numbersAt(counts, region);
    const { sites } = own;
    const { in: inside, cannotTell } = side === "baseline" ? own.baseline : own;
    const key = keys[region] ?? "";
    if (sites === 0) continue;
    numbers.set(key, own);
    const plain = { step: 0, hatch: 0, outline: 1 };
    const state = what === "change" ? plain : shareState(sites, inside, cannotTell);
    states.set(key, key === selected ? { ...state, outline: 2 } : state);
    const label = pointOf.get(key);
    if (!label) continue;
    for (const properties of labelsOf(label.properties.name, own, { what, side, largest })) {
      features.push({ type: "Feature", properties, geometry: label.geometry });
    }
  }
  return { source, states, numbers, labels: { type: "FeatureCollection", features } };
}
