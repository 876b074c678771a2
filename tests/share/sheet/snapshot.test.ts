import { describe, expect, test } from "vitest";
import { readFile } from "../../../src/ingest/read-file.ts";
import type { Definition } from "../../../src/model/definition.ts";
import { factsOf } from "../../../src/share/facts/facts-of.ts";
import { shownText } from "../../../src/share/facts/shown-text.ts";
import type { Picture } from "../../../src/share/picture/picture.ts";
import type { ShareInput } from "../../../src/share/share-input.ts";
import { classBarsPicture, flowPicture, mapOnlyPicture } from "../../../src/share/sheet/alone.ts";
import { curvePicture } from "../../../src/share/sheet/curve-picture.ts";
import { SHEET_FORMATS, screenFormat } from "../../../src/share/sheet/formats.ts";
import { reportPages } from "../../../src/share/sheet/report.ts";
import { snapshotPicture } from "../../../src/share/sheet/snapshot-picture.ts";
import { LAWS } from "../../../src/state/laws.ts";
import { ownLaw } from "../../../src/state/own-law.ts";
import { FIRST_PAIR, PRESETS } from "../../../src/state/presets.ts";
import { demo } from "../../data/demo-file.ts";
import { inputOf, PAIR } from "../share-inputs.ts";
import { basemap, SEA } from "./basemap.ts";
import { beyond, collisions, textBoxes } from "./boxes.ts";

const rowSite = ({ properties }: (typeof demo.features)[number]): string => String(properties["site_id"]);
/** One demonstration site in six: layouts do not depend on how many there are. */
const SIXTH = 6;
const kept = new Set([...new Set(demo.features.map(rowSite))].filter((_, at) => at % SIXTH === 0));
const some = { ...demo, features: demo.features.filter((row) => kept.has(rowSite(row))) };
const dataSet = await readFile(new TextEncoder().encode(JSON.stringify(some)), "sites.geojson");
const restricted = { ...dataSet, synthetic: false, source: "A survey", licence: null };
const LADDER = 7;

/** The longest ladder that one expects, with names as long as laws give them. */
const sevenClasses: Definition = {
  ...(PRESETS[0] as Definition),
  id: "seven",
  name: "A definition with seven classes and a name that is longer than any sheet has room for, as laws have them",
  version: "12.10.3-draft",
  classes: Array.from({ length: LADDER }, (_, at) => ({
    id: `class-${at}`,
    label: `Class ${at}: small-scale licence of the second schedule (Mining and Minerals Act, section ${at})`,
  })),
  asmUpTo: "class-3",
  params: {},
  order: [],
  criteria: { workers: { type: "number", domain: [0, null] } },
  scores: {},
  rules: Array.from({ length: LADDER - 1 }, (_, at) => ({
    class: `class-${at}`,
    when: { is: ["workers", "<=", 10 * 2 ** at] as const },
  })),
  otherwise: `class-${LADDER - 1}`,
};

const FORMATS = [
  SHEET_FORMATS.slide,
  SHEET_FORMATS.a4,
  SHEET_FORMATS.square,
  screenFormat(1440, 900),
  screenFormat(390, 844),
];
const builtIn = [...new Map([...PRESETS, ...LAWS, ownLaw().definition].map((one) => [one.id, one])).values()];

const faults = (picture: Picture): string[] => {
  const boxes = textBoxes(picture.items, false);
  return [...collisions(boxes), ...beyond(picture, boxes)];
};

const made = (pair: { baseline: Definition; proposed: Definition }, more: Partial<ShareInput> = {}, of = dataSet) => {
  const input = inputOf(of, more, pair);
  return { input, facts: factsOf(input) };
};

describe("every text of a sheet has its own place on it", () => {
  test.each([...builtIn, sevenClasses].map((proposed) => [proposed.id, proposed] as const))(
    "%s in every format",
    (_, proposed) => {
      const { input, facts } = made({ baseline: PRESETS[0] as Definition, proposed });
      for (const format of FORMATS) expect(faults(snapshotPicture(facts, input, SEA, format)), format.id).toEqual([]);
    },
  );

  test.each(["off", "swipe", "side"] as const)("compared by %s, and one definition alone", (compare) => {
    for (const pair of [FIRST_PAIR, { baseline: sevenClasses, proposed: sevenClasses }]) {
      for (const by of ["sites", "countries"] as const) {
        const { input, facts } = made(pair, { compare, view: { what: "class", by } }, restricted);
        for (const format of FORMATS) expect(faults(snapshotPicture(facts, input, SEA, format)), format.id).toEqual([]);
      }
    }
  });

  test("parts alone and the pages of the report", () => {
    const { input, facts } = made({ baseline: FIRST_PAIR.baseline, proposed: sevenClasses }, {}, restricted);
    for (const format of FORMATS) {
      expect(faults(flowPicture(facts, format))).toEqual([]);
      expect(faults(classBarsPicture(facts, format))).toEqual([]);
      expect(faults(mapOnlyPicture(facts, input, SEA, format))).toEqual([]);
    }
    for (const page of reportPages(facts, input, SEA)) expect(faults(page)).toEqual([]);
  });
});

test("the curve of a limit is drawn for numbers, and no step of it is that of a few sites", () => {
  const { input, facts } = made(PAIR, {}, restricted);
  const picture = curvePicture(facts, input, "small_workers", SHEET_FORMATS.slide);
  expect(picture && faults(picture)).toEqual([]);
  expect(curvePicture(facts, input, "no such limit", SHEET_FORMATS.slide)).toBeNull();
  const levels = (fewest: number): number => {
    const protection = { ...input.protection, fewest };
    const drawn = curvePicture(facts, { ...input, protection }, "small_workers", SHEET_FORMATS.slide);
    return JSON.stringify(drawn?.items).length;
  };
  expect(levels(20)).toBeLessThan(levels(1) / 2);
});

test("names on the map keep off each other", () => {
  const { input, facts } = made(FIRST_PAIR, { camera: { lon: 28, lat: -2, zoom: 5 } }, restricted);
  const boxes = textBoxes(snapshotPicture(facts, input, basemap, SHEET_FORMATS.slide).items, true);
  const names = boxes.map(({ text }) => text);
  expect(names).toContain("UGANDA");
  expect(collisions(boxes)).toEqual([]);
});

test("the numbers of a sheet are those of the facts", () => {
  const { input, facts } = made(FIRST_PAIR);
  const said = textBoxes(snapshotPicture(facts, input, SEA, SHEET_FORMATS.slide).items, false).map(({ text }) => text);
  expect(said.join(" ")).toContain(facts.title);
  for (const { label, sites } of facts.proposed.classes) {
    expect(said).toContain(label);
    expect(said).toContain(shownText(sites));
  }
  for (const { label, sites } of facts.moved) {
    expect(said).toContain(label);
    expect(said).toContain(shownText(sites));
  }
  for (const side of [facts.baseline, facts.proposed]) {
    for (const shown of [...Object.values(side.status), ...Object.values(side.workers)])
      expect(said).toContain(shownText(shown));
  }
});

test("restricted data are drawn by cell and never by site", () => {
  const { input, facts } = made(FIRST_PAIR, {}, restricted);
  expect(facts.places.points).toBeNull();
  const circles = JSON.stringify(snapshotPicture(facts, input, SEA, SHEET_FORMATS.slide).items).match(
    /"kind":"circle"/g,
  );
  // Marks of the two legends, none of the thousands of sites.
  expect(circles?.length ?? 0).toBeLessThan(12);
});

test("invented data are called so across the picture, once", () => {
  const { input, facts } = made(FIRST_PAIR);
  const marks = snapshotPicture(facts, input, SEA, SHEET_FORMATS.slide).items.filter(
    (item) => item.kind === "group" && item.label === "SYNTHETIC DATA",
  );
  expect(marks).toHaveLength(1);
});
