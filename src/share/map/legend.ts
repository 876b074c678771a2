import { t } from "../../dialects/text.ts";
import type { Basemap } from "../../map/basemap.ts";
import { FEWEST_FOR_SHARE, SHARE_RAMP, SHARE_STEPS, shareStep } from "../../ui/palette.ts";
import type { Facts } from "../facts/facts.ts";
import { shownMiddle } from "../facts/shown-text.ts";
import type { ShareInput } from "../share-input.ts";
import { type AreaFact, areaFacts } from "./areas.ts";
import { type CellPaint, lookPaint, looksOf } from "./cells.ts";
import { type CellLook, type Drawn, drawnOf, isChange, type MovedLook, type Side } from "./what.ts";

export interface LegendEntry {
  readonly paint: CellPaint;
  readonly label: string;
  /** How many cells or areas look like this. */
  readonly count: string;
}
export interface MapLegend {
  readonly title: string;
  /** Empty where the marks are explained beside the counts. */
  readonly entries: readonly LegendEntry[];
}

const KM_OF_A_DEGREE = 111.2;

/** "A", "B", or both where the map has two halves. */
function sideName(facts: Facts, input: ShareInput): string {
  return input.compare !== "off" && facts.comparing ? t("sheet.map.both") : facts.proposed.letter;
}

export function mapTitle(facts: Facts, input: ShareInput): string {
  const drawn = drawnOf(facts, input);
  const what = isChange(facts, input) ? "change" : "class";
  const side = sideName(facts, input);
  if (drawn === "points") {
    const title = t(`sheet.map.${what}.points`, { side });
    return input.weight === "workers" ? t("sheet.map.sized", { title }) : title;
  }
  if (drawn !== "cells") return t(`sheet.map.${what}.areas`, { side, areas: t(`sheet.map.${drawn}`) });
  const degrees = facts.places.degrees ?? 0;
  return t(`sheet.map.${what}.cells`, { side, degrees, km: Math.round(degrees * KM_OF_A_DEGREE) });
}

const rangeOf = (step: number): string => t("sheet.map.range", { low: step * 20, high: (step + 1) * 20 });

const MOVED_WORDS = {
  enters: "sheet.map.mostly_enters",
  leaves: "sheet.map.mostly_leaves",
  nowCannotTell: "sheet.map.now_cannot_tell",
} as const;

function cellLabel(look: CellLook | MovedLook, fewest: number): string {
  if (typeof look === "number") return rangeOf(look);
  if (look === "mostly") return t("sheet.map.mostly");
  if (look === "small") return t("sheet.map.few_sites", { n: fewest });
  if (look === "same") return fewest > 1 ? t("sheet.map.same_few", { fewest }) : t("sheet.map.same");
  const what = t(MOVED_WORDS[look]);
  return fewest > 1 ? t("sheet.map.many", { fewest, what }) : what;
}

const SHARES: readonly CellLook[] = [0, 1, 2, 3, 4, "mostly", "small"];
const MOVES: readonly MovedLook[] = ["enters", "leaves", "nowCannotTell", "same", "small"];

function cellEntries(facts: Facts, input: ShareInput, side: Side): LegendEntry[] {
  const looks = looksOf(facts, input, side);
  const { fewest } = input.protection;
  return (isChange(facts, input) ? MOVES : SHARES)
    .filter((look) => look !== "small" || fewest > 1)
    .map((look) => ({
      paint: lookPaint(look),
      label: cellLabel(look, fewest),
      count: t("sheet.map.cells", { n: looks.get(look)?.length ?? 0 }),
    }));
}

const middle = (fact: AreaFact): readonly [number, number, number] => [
  shownMiddle(fact.sites) ?? 0,
  shownMiddle(fact.status.in) ?? 0,
  shownMiddle(fact.status.cannotTell) ?? 0,
];

/** Steps of the ramp as areas use them, uneven for most shares lie high; then why an area has no colour. */
function areaEntries(found: readonly AreaFact[]): LegendEntry[] {
  const ends = [0, ...SHARE_STEPS, 1].map((end) => Math.round(end * 100));
  const looks = found.map((fact) => {
    const [sites, inside, unknown] = middle(fact);
    if (fact.small || sites < FEWEST_FOR_SHARE) return "few";
    return unknown / sites > 0.5 ? "mostly" : shareStep(inside / sites);
  });
  const count = (look: number | string): string =>
    t("sheet.map.areas_count", { n: looks.filter((own) => own === look).length });
  const steps = SHARE_RAMP.map((_, step) => ({
    paint: lookPaint(step),
    label: t("sheet.map.range", { low: ends[step] ?? 0, high: ends[step + 1] ?? 100 }),
    count: count(step),
  }));
  const none: CellPaint = { ...lookPaint("same"), fill: lookPaint("small").fill };
  return [
    ...steps,
    { paint: lookPaint("mostly"), label: t("sheet.map.mostly"), count: count("mostly") },
    { paint: none, label: t("sheet.map.no_share", { fewest: FEWEST_FOR_SHARE }), count: count("few") },
  ];
}

/**
 * What explains the map: its title, and a swatch for each look that is not explained beside the counts.
 * @param basemap null where areas need not be counted
 */
export function mapLegend(facts: Facts, input: ShareInput, basemap: Basemap | null, side: Side): MapLegend {
  const drawn: Drawn = drawnOf(facts, input);
  const title = mapTitle(facts, input);
  if (drawn === "points") return { title, entries: [] };
  if (drawn === "cells") return { title, entries: cellEntries(facts, input, side) };
  if (isChange(facts, input)) return { title, entries: [] };
  return { title, entries: areaEntries(basemap ? areaFacts(facts, input, basemap, drawn, side) : []) };
}
