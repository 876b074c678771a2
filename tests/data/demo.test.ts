import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { drawDemonstration, written } from "../../data/demo/demonstration.ts";
import { readDistricts, readTownWords } from "../../data/demo/inputs.ts";
import { syllableWords, wordsOf } from "../../data/demo/names.ts";
import { SEED, SITES } from "../../data/demo/size.ts";
import { CATALOGUE } from "../../src/model/catalogue.ts";
import { readAs } from "../../src/model/reading.ts";
import type { Scalar } from "../../src/model/site-table.ts";
import { demo, demoSites, demoText } from "./demo-file.ts";

const shareOf = (id: string): number => demoSites.filter(({ known }) => id in known).length / demoSites.length;

describe("the demonstration data", () => {
  test("the same seed gives the same bytes, another seed other sites", () => {
    const few = written(drawDemonstration("a seed", 60));
    expect(written(drawDemonstration("a seed", 60))).toBe(few);
    expect(written(drawDemonstration("another seed", 60))).not.toBe(few);
  });

  test("more sites leave the earlier ones as they are", () => {
    const few = drawDemonstration("a seed", 20).features;
    expect(drawDemonstration("a seed", 40).features.slice(0, few.length)).toEqual(few);
  });

  test("the shipped file is what the script draws", () => {
    const drawn = written(drawDemonstration(SEED, SITES, readTownWords()));
    expect(drawn === demoText).toBe(true);
  });

  test("about 5,000 sites and 8,500 visits in more than 40 countries, below 10 MB", () => {
    expect(demoSites.length).toBe(5_000);
    expect(Math.abs(demo.features.length - 8_500)).toBeLessThan(300);
    expect(new Set(demoSites.map(({ known }) => known["country"])).size).toBeGreaterThan(40);
    expect(Buffer.byteLength(demoText)).toBeLessThan(10e6);
  });

  test("every row says that it is invented, and no row holds a holder or a source", () => {
    expect(demo.features.every(({ properties }) => properties["synthetic"] === true)).toBe(true);
    expect(demo.features.some(({ properties }) => "holder_id" in properties || "source" in properties)).toBe(false);
    expect(demo).toMatchObject({ synthetic: true, licence: "CC0-1.0" });
  });

  test("every property is an attribute of the catalogue and readable by its type and levels", () => {
    const attributes = new Map(CATALOGUE.map((attribute) => [attribute.id, attribute]));
    const wrong = new Set<string>();
    for (const { properties } of demo.features) {
      for (const [id, value] of Object.entries(properties)) {
        const attribute = attributes.get(id);
        if (!attribute || !readable(value, attribute)) wrong.add(`${id}: ${value}`);
      }
    }
    expect([...wrong]).toEqual([]);
  });

  test("every attribute is recorded somewhere, but those of identity and conflict that no invented site has", () => {
    const absent = CATALOGUE.filter(({ id }) => shareOf(id) === 0).map(({ id }) => id);
    expect(absent).toEqual(["armed_presence", "armed_interference", "forced_labour", "holder_id", "source"]);
  });

  test("dates are real days from 2016 to October 2026, one a visit and the oldest first", () => {
    for (const { visits } of demoSites) {
      const days = visits.map((visit) => String(visit["observed_on"]));
      expect([...new Set(days)].sort()).toEqual(days);
      for (const day of days) {
        expect(day >= "2016-01-01" && day <= "2026-10-31").toBe(true);
        expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
      }
    }
  });
});

type Attribute = (typeof CATALOGUE)[number];

function readable(value: Scalar, { type, levels = [], domain }: Attribute): boolean {
  if (type === "text" || type === "date") return typeof value === "string" && value.trim() !== "";
  if (readAs(value, { type, levels })?.kind !== "known") return false;
  if (type === "nominal" && levels.length > 0) return levels.includes(String(value));
  if (type !== "number") return true;
  const [low, high] = domain ?? [null, null];
  return typeof value === "number" && value >= (low ?? -Infinity) && value <= (high ?? Infinity);
}

describe("what is not recorded", () => {
  /** Shares of sites, as assumed for the demonstration or computed from the IPIS visits (workers, women). */
  const MISSING: Readonly<Record<string, number>> = {
    mechanisation: 0.08,
    operator: 0.1,
    ore_t_per_day: 0.3,
    licence: 0.05,
    environmental_permit: 0.15,
    community_share_pct: 0.4,
    local_workforce_pct: 0.4,
    child_labour: 0.35,
    children_present: 0.35,
    mercury: 0.35,
    workers: 0.118,
    women_pct: 0.537,
    method: 0.08,
    capital_usd: 0.7,
    depth_m: 0.35,
    national_ownership_pct: 0.5,
    income_usd_per_day: 0.55,
    accidents_12m: 0.45,
    portable_crusher: 0.5,
    digital_traceability: 0.5,
    esg_reporting: 0.7,
    rehabilitation_pct: 0.7,
  };

  test.each(Object.entries(MISSING))("%s is missing at about %d of the sites", (id, share) => {
    expect(Math.abs(1 - shareOf(id) - share)).toBeLessThan(0.06);
  });

  test("attributes that few surveys ask for are recorded at 10 to 50 % of the sites they apply to", () => {
    for (const id of ["excavators", "finance_source", "hired_labour_pct", "prior_consent", "active_months"]) {
      expect(shareOf(id)).toBeGreaterThan(0.1);
      expect(shareOf(id)).toBeLessThan(0.5);
    }
    const licensed = demoSites.filter(({ known }) => known["licence"] === "held");
    const standing = licensed.filter(({ known }) => "licence_standing" in known).length / licensed.length;
    expect(standing).toBeGreaterThan(0.1);
  });

  test("one questionnaire decides: mercury and women are missing together more often than by chance", () => {
    const none = (id: string) => demoSites.filter(({ known }) => !(id in known)).length / demoSites.length;
    const both = demoSites.filter(({ known }) => !("mercury" in known) && !("women_pct" in known)).length;
    expect(both / demoSites.length).toBeGreaterThan(1.2 * none("mercury") * none("women_pct"));
  });
});

describe("invented names", () => {
  const names = demoSites.map(({ known }) => String(known["name"]));
  const towns = Object.values(
    JSON.parse(readFileSync("data/basemap/places.json", "utf8")) as Record<string, (readonly [name: string])[]>,
  ).flat();
  const real = new Set([...readTownWords(), ...readDistricts().flatMap(({ name }) => wordsOf(name))]);

  test("are all different", () => {
    expect(new Set(names).size).toBe(names.length);
  });

  test("are no town's or district's name, nor a part of one", () => {
    const plainWords = new Set(
      "old new upper lower north south east west hill ridge river pit bend field terrace reef hollow crossing".split(
        " ",
      ),
    );
    const taken = names.filter((name) => wordsOf(name).some((word) => !plainWords.has(word) && real.has(word)));
    expect(real.size).toBeGreaterThan(200);
    const possible = syllableWords();
    const drawn = towns.flatMap(([name]) => wordsOf(name));
    expect(drawn.filter((word) => possible.has(word) && !real.has(word))).toEqual([]);
    expect(taken).toEqual([]);
  });
});
