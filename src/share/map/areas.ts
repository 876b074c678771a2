import { t } from "../../dialects/text.ts";
import { shareLabel, shareState } from "../../map/area-paint.ts";
import type { Areas, Basemap } from "../../map/basemap.ts";
import { areaRegions } from "../../map/regions-of-areas.ts";
import { SHARE_RAMP } from "../../ui/palette.ts";
import type { Facts } from "../facts/facts.ts";

import { isExact, type Shown } from "../facts/shown.ts";
import { shownMiddle, shownText } from "../facts/shown-text.ts";
import type { Item } from "../picture/picture.ts";
import type { Place, PlaceStatus } from "../protect/places.ts";
import type { ShareInput } from "../share-input.ts";
import { paper } from "../sheet/paper.ts";
import { hatchOf } from "./cells.ts";
import { type Frame, frameX, frameY, withZoom } from "./frame.ts";
import { drawnRings } from "./geometry.ts";
import { brokenName, type Candidate } from "./labels.ts";
import { sumShown } from "./shown-sum.ts";
import { isChange, type Side } from "./what.ts";

/** The published numbers of one area that the map draws: those of its key, or of the file's regions within it. */
export interface AreaFact {
  readonly key: string;
  readonly small: boolean;
  readonly sites: Shown;
  readonly status: PlaceStatus;
  readonly enters: Shown;
  readonly leaves: Shown;
}

const summed = (places: readonly Place[], of: (place: Place) => Shown): Shown => sumShown(places.map(of));

function factOf(key: string, places: readonly Place[], side: Side): AreaFact {
  return {
    key,
    small: places.every(({ small }) => small),
    sites: summed(places, ({ sites }) => sites),
    status: {
      in: summed(places, (place) => place[side].in),
      cannotTell: summed(places, (place) => place[side].cannotTell),
      out: summed(places, (place) => place[side].out),
    },
    enters: summed(places, ({ enters }) => enters),
    leaves: summed(places, ({ leaves }) => leaves),
  };
}

export function areaFacts(
  facts: Facts,
  input: ShareInput,
  basemap: Basemap,
  by: "provinces" | "countries",
  side: Side,
): AreaFact[] {
  const { nested } = areaRegions(basemap, input.dataSet.table, by);
  const places = new Map(facts.places[by].map((place) => [place.key, place]));
  return basemap[by].features.flatMap(({ properties: { key } }) => {
    const own = [key, ...(nested.get(key) ?? [])].flatMap((name) => places.get(name) ?? []);
    return own.length > 0 ? [factOf(key, own, side)] : [];
  });
}

const middle = (shown: Shown): number => shownMiddle(shown) ?? 0;

/** The same steps as on the page, from the middles of what is published. */
const stateOf = ({ sites, status, small }: AreaFact) =>
  small ? { step: 0, hatch: 0 } : shareState(middle(sites), middle(status.in), middle(status.cannotTell));

function areaFill(fact: AreaFact, rings: number[][], change: boolean): Item[] {
  const path = { kind: "path", lines: rings, closed: true } as const;
  if (fact.small) return [hatchOf("fine", rings), { ...path, stroke: paper("--m-border"), width: 0.9 }];
  const { step, hatch } = change ? { step: 0, hatch: 0 } : stateOf(fact);
  const colour = SHARE_RAMP[step - 1];
  const told = colour !== undefined || hatch > 0;
  return [
    ...(colour ? [{ ...path, fill: paper(colour) }] : []),
    ...(hatch > 0 ? [hatchOf("coarse", rings)] : []),
    { ...path, stroke: paper(told ? "--c-outline" : "--m-border"), width: 0.9 },
  ];
}

const ringsOf = (areas: Areas, frame: Frame): Map<string, number[][]> =>
  new Map(areas.features.map(({ properties, geometry }) => [properties.key, drawnRings(geometry, frame)]));

/** Colour and hatch of the areas that have sites. */
export function areaItems(
  found: readonly AreaFact[],
  basemap: Basemap,
  by: "provinces" | "countries",
  frame: Frame,
  change: boolean,
): Item[] {
  const rings = ringsOf(basemap[by], frame);
  return found.flatMap((fact) => {
    const own = rings.get(fact.key) ?? [];
    return own.length > 0 ? areaFill(fact, own, change) : [];
  });
}

function valueLines(fact: AreaFact, change: boolean): string[] {
  const { sites, status, enters, leaves } = fact;
  if (change) {
    const plus = enters.max === 0 ? "" : t("map.enters", { n: shownText(enters) });
    const minus = leaves.max === 0 ? "" : t("map.leaves", { n: shownText(leaves) });
    return [`${plus}  ${minus}`.trim()].filter((text) => text !== "");
  }
  if (!isExact(sites)) return [];
  return [shareLabel(middle(sites), middle(status.in), middle(status.cannotTell))];
}

/** Names of the areas with their share or their moves, the ones with most sites first. */
export function areaLabels(
  found: readonly AreaFact[],
  facts: Facts,
  input: ShareInput,
  basemap: Basemap,
  by: "provinces" | "countries",
  frame: Frame,
): Candidate[] {
  const labels = by === "provinces" ? basemap.provinceLabels : basemap.countryLabels;
  const pointOf = new Map(labels.features.map((label) => [label.properties.key, label]));
  const size = withZoom(frame.zoom, [2, 12], [6, 13]);
  const style = { size, weight: 600, fill: paper("--ink"), halo: paper("--m-halo"), padding: 2 } as const;
  const change = isChange(facts, input);
  return [...found]
    .sort((a, b) => middle(b.sites) - middle(a.sites))
    .flatMap((fact) => {
      const label = pointOf.get(fact.key);
      if (!label) return [];
      const [lon = 0, lat = 0] = label.geometry.coordinates;
      const name = brokenName(label.properties.name, size, 600, 9);
      return [
        { ...style, lines: [...name, ...valueLines(fact, change)], x: frameX(frame, lon), y: frameY(frame, lat) },
      ];
    });
}
