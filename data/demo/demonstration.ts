import type { Feature, FeatureCollection, Point } from "geojson";
import { drawCoverage } from "./coverage.ts";
import { Settings } from "./draw-setting.ts";
import { drawSite } from "./draw-site.ts";
import { evolved } from "./evolve.ts";
import { factsAt, withStage } from "./facts.ts";
import { readCountries, readDistricts } from "./inputs.ts";
import { Land } from "./land.ts";
import { Names } from "./names.ts";
import { Rng } from "./rng.ts";
import type { Facts, Site } from "./site.ts";
import { drawQuestions, recorded } from "./surveys.ts";
import { drawVisitDays, isoDate, yearOf } from "./visit-dates.ts";

export interface Demonstration extends FeatureCollection<Point> {
  readonly name: string;
  readonly frame: string;
  readonly source: string;
  readonly licence: string;
  readonly synthetic: true;
}

const ABOUT = {
  name: "Invented demonstration sites",
  frame: "invented sites near real mining districts; no row is an observation",
  source: "Drawn by data/demo/make.ts; method, sources and assumptions in data/README.md",
  licence: "CC0-1.0",
  synthetic: true,
} as const;

function feature(site: Site, visit: number, day: number, facts: Facts): Feature<Point> {
  const { setting } = site;
  return {
    type: "Feature",
    geometry: { type: "Point", coordinates: [setting.lon, setting.lat] },
    properties: {
      site_id: site.id,
      visit_id: `${site.id}-v${visit + 1}`,
      name: site.name,
      country: setting.country,
      region: setting.province,
      observed_on: isoDate(day),
      synthetic: true,
      ...Object.fromEntries(facts),
    },
  };
}

/** How much the surveys record: what such surveys do, or, to see what the unknown hides, all that is true. */
export type Survey = "as_such" | "complete";

/** One row a visit: the site as it was, through the questions that were asked. */
function visitsOf(seed: Rng, site: Site, survey: Survey): Feature<Point>[] {
  const days = drawVisitDays(seed.fork("days"));
  const chances = seed.fork("visits");
  let state = site.state;
  const truths = days.map((day, visit) => {
    const before = days[visit - 1];
    if (before !== undefined) state = evolved(chances, site, state, (day - before) / 365.25);
    return withStage(chances, factsAt(seed, site, state, yearOf(day)), site.archetype);
  });
  const everything: Facts = new Map(truths.flatMap((facts) => [...facts]));
  const questions =
    survey === "complete"
      ? days.map(() => new Set(everything.keys()))
      : drawQuestions(seed.fork("questions"), drawCoverage(seed.fork("coverage"), site, everything), days.length);
  return days.map((day, visit) =>
    feature(site, visit, day, recorded(chances, truths[visit] as Facts, questions[visit] as Set<string>)),
  );
}

/** The demonstration data. The same seed gives the same bytes. */
export function drawDemonstration(
  seed: string,
  siteCount: number,
  realNames: Iterable<string> = [],
  survey: Survey = "as_such",
): Demonstration {
  const rng = new Rng(seed);
  const districts = readDistricts();
  const settings = new Settings(readCountries(), districts, new Land(), rng);
  const names = new Names([...realNames, ...districts.map(({ name }) => name)]);
  const features = Array.from({ length: siteCount }, (_, index) => {
    const own = rng.fork(`site/${index}`);
    return visitsOf(own, drawSite(own, index, settings, names), survey);
  }).flat();
  return { type: "FeatureCollection", ...ABOUT, features };
}

/** One feature a line, so that a change of one site is a change of one line. */
export function written({ features, ...about }: Demonstration): string {
  const head = JSON.stringify(about).slice(0, -1);
  return `${head},"features":[\n${features.map((item) => JSON.stringify(item)).join(",\n")}\n]}\n`;
}
