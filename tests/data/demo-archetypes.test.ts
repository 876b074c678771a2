import { describe, expect, test } from "vitest";
import { MECHANISATION } from "../../data/demo/calibration-work.ts";
import { Settings } from "../../data/demo/draw-setting.ts";
import { drawSite } from "../../data/demo/draw-site.ts";
import { factsAt } from "../../data/demo/facts.ts";
import { readCountries, readDistricts } from "../../data/demo/inputs.ts";
import { Land } from "../../data/demo/land.ts";
import { Names } from "../../data/demo/names.ts";
import { Rng } from "../../data/demo/rng.ts";
import type { Archetype, Site } from "../../data/demo/site.ts";
import { SEED } from "../../data/demo/size.ts";

const rng = new Rng(SEED);
const settings = new Settings(readCountries(), readDistricts(), new Land(), rng);
const names = new Names([]);
const drawn = Array.from({ length: 4_000 }, (_, index) => {
  const own = rng.fork(`site/${index}`);
  const site = drawSite(own, index, settings, names);
  return { site, facts: factsAt(own, site, site.state, 2022) };
});

const of = (archetype: Archetype) => drawn.filter(({ site }) => site.archetype === archetype);
const share = <T>(items: readonly T[], holds: (item: T) => boolean): number =>
  items.filter(holds).length / items.length;
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

describe("the archetypes", () => {
  test.each([
    ["modernised", 0.08],
    ["fronted", 0.02],
    ["rush", 0.03],
    ["nominal_cooperative", 0.04],
    ["ordinary", 0.83],
  ] as const)("%s sites are about %d of all", (archetype, expected) => {
    expect(Math.abs(of(archetype).length / drawn.length - expected)).toBeLessThan(0.012);
  });

  test("a modernised site is mechanised, licensed, traced, and mostly a cooperative of some forty people", () => {
    const sites = of("modernised");
    const mean = (holds: (site: Site) => boolean) => share(sites, ({ site }) => holds(site));
    expect(mean(({ operator }) => operator === "cooperative")).toBeCloseTo(0.7, 0.5);
    expect(mean(({ state }) => state.mechanisation === "semi")).toBeCloseTo(0.8, 0.5);
    expect(mean(({ state }) => state.licence === "held")).toBeCloseTo(0.75, 0.5);
    expect(mean(({ state }) => state.licence === "none")).toBe(0);
    expect(median(sites.map(({ site }) => site.state.workers))).toBeGreaterThan(30);
    expect(median(sites.map(({ site }) => site.state.workers))).toBeLessThan(55);
    expect(share(sites, ({ facts }) => facts.get("traceability") === true)).toBeGreaterThan(0.5);
    expect(share(sites, ({ facts }) => facts.get("environmental_permit") === "none")).toBeLessThan(0.25);
  });

  test("a fronted site is heavy, paid from abroad, and its holder does not work it", () => {
    for (const { site, facts } of of("fronted")) {
      expect(site.state.mechanisation).toBe("heavy");
      expect(["individual", "domestic_company"]).toContain(site.operator);
      expect(facts.get("finance_source")).toBe("foreign_investor");
      expect(facts.get("community_share_pct")).toBeLessThanOrEqual(10);
      expect(facts.get("holder_operates") ?? false).toBe(false);
    }
  });

  test("a rush has 500 to 5,000 people, hand tools or small motors, and no licence", () => {
    for (const { site, facts } of of("rush")) {
      expect(facts.get("activity")).toBe("rush");
      expect(site.state.workers).toBeGreaterThanOrEqual(500);
      expect(site.state.workers).toBeLessThanOrEqual(5_000);
      expect(["manual", "motorised"]).toContain(site.state.mechanisation);
      expect(site.state.licence).toBe("none");
    }
  });

  test("a cooperative in name only hires its workers and shares little", () => {
    for (const { site, facts } of of("nominal_cooperative")) {
      expect(site.operator).toBe("cooperative");
      expect(facts.get("hired_labour_pct")).toBeGreaterThanOrEqual(60);
      expect(facts.get("community_share_pct")).toBeLessThanOrEqual(15);
      expect(facts.get("members_work_pct")).toBeLessThanOrEqual(20);
    }
  });
});

describe("how attributes hang together", () => {
  const ordinary = of("ordinary");
  const at = (level: string) => ordinary.filter(({ site }) => site.state.mechanisation === level);
  const rising = (values: readonly number[]) => values.every((value, i) => i === 0 || value > (values[i - 1] ?? 0));
  const levels = MECHANISATION.slice(0, 4);

  test("more machines: fewer people, more ore, more capital", () => {
    const people = levels.map((level) => median(at(level).map(({ site }) => site.state.workers)));
    const ore = levels.map((level) => median(at(level).map(({ facts }) => Number(facts.get("ore_t_per_day")))));
    const capital = levels.map((level) => median(at(level).map(({ site }) => site.state.capital)));
    expect(rising([...people].reverse())).toBe(true);
    expect(rising(ore)).toBe(true);
    expect(rising(capital)).toBe(true);
  });

  test("larger sites more often have mercury, children and women", () => {
    const gold = drawn.filter(({ site }) => site.setting.gold);
    const crowd = (large: boolean) => gold.filter(({ site }) => site.state.workers >= 500 === large);
    for (const id of ["mercury", "children_present"])
      expect(share(crowd(true), ({ facts }) => facts.get(id) === true)).toBeGreaterThan(
        share(crowd(false), ({ facts }) => facts.get(id) === true),
      );
    expect(share(crowd(true), ({ facts }) => Number(facts.get("women_pct")) > 0)).toBeGreaterThan(
      share(crowd(false), ({ facts }) => Number(facts.get("women_pct")) > 0),
    );
  });

  test("mercury is of gold only, and cyanide of mechanised hard rock", () => {
    expect(drawn.some(({ site, facts }) => !site.setting.gold && facts.get("mercury") === true)).toBe(false);
    expect(drawn.some(({ site, facts }) => site.setting.method === "alluvial" && facts.get("cyanide") === true)).toBe(
      false,
    );
  });

  test("a licence area is known only where a licence is held or applied for", () => {
    expect(drawn.some(({ site, facts }) => site.state.licence === "none" && facts.has("licence_area_ha"))).toBe(false);
  });
});
