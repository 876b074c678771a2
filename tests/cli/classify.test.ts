import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { classify } from "../../src/cli/classify.ts";
import { checkDefinition } from "../../src/model/check-definition.ts";
import { hashDefinition } from "../../src/model/definition-hash.ts";
import { realFile, testWith } from "../real-data.ts";
import { folderWith, ladder, lens, SITES } from "./lens.ts";

const hashOf = (text: string): string => {
  const checked = checkDefinition(JSON.parse(text));
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return hashDefinition(checked.definition);
};

test("one definition: the answer alone on standard output, its keys in order", () => {
  const cwd = folderWith({ "sites.csv": SITES, "def.json": ladder("d50", 50) });
  const { status, stdout, stderr } = lens(["classify", "sites.csv", "--definition", "def.json"], cwd);
  expect([status, stderr]).toEqual([0, ""]);
  const expected = {
    sites: 5,
    visits: 6,
    placed: 4,
    setAside: 1,
    definition: { id: "d50", hash: hashOf(ladder("d50", 50)) },
    notApplied: [],
    classes: { small: { certain: 1, possible: 2 }, beyond: { certain: 3, possible: 4 } },
    undetermined: 1,
    asm: { in: 1, cannotTell: 1, out: 3 },
    workers: { in: 40, cannotTell: 0, out: 360 },
    sitesNotRecorded: { in: 0, cannotTell: 1, out: 0 },
  };
  expect(stdout).toBe(`${JSON.stringify(expected, null, 2)}\n`);
});

test("with a baseline: the flow by class and by status, on the same unknown values", async () => {
  const cwd = folderWith({ "sites.csv": SITES, "a.json": ladder("a", 50), "b.json": ladder("b", 100, null) });
  const at = (name: string): string => join(cwd, name);
  const answer = JSON.parse(
    await classify([at("sites.csv"), "--definition", at("b.json"), `--baseline=${at("a.json")}`]),
  );
  expect(Object.keys(answer).slice(-2)).toEqual(["flow", "statusFlow"]);
  expect(answer.definition.id).toBe("b");
  expect(answer.classes["not-covered"]).toEqual({ certain: 1, possible: 2 });
  expect(answer.classes.beyond).toEqual({ certain: 0, possible: 0 });
  expect(answer.flow).toEqual({
    rows: ["small", "beyond", "undetermined"],
    columns: ["small", "beyond", "not-covered", "undetermined"],
    sites: [
      [1, 0, 0, 0],
      [2, 0, 1, 0],
      [0, 0, 0, 1],
    ],
    workers: [
      [40, 0, 0, 0],
      [160, 0, 200, 0],
      [0, 0, 0, 0],
    ],
    certainlyMoved: 3,
    mayMove: 1,
    certainlyUnchanged: 1,
  });
  expect(answer.statusFlow).toEqual({
    rows: ["in", "cannotTell", "out"],
    columns: ["in", "cannotTell", "out"],
    sites: [
      [1, 0, 0],
      [0, 1, 0],
      [2, 0, 1],
    ],
    workers: [
      [40, 0, 0],
      [0, 0, 0],
      [160, 0, 200],
    ],
  });
});

test("--out writes one row a site in order of first appearance, as CSV or GeoJSON", async () => {
  const cwd = folderWith({ "sites.csv": SITES, "def.json": ladder("d", 50, null, { time: { staleDays: 9 } }) });
  const at = (name: string): string => join(cwd, name);
  const words = [at("sites.csv"), "--definition", at("def.json"), "--out"];
  const printed = await classify([...words, at("out.csv")]);
  expect(readFileSync(at("out.csv"), "utf8")).toBe(
    [
      "id,possible,class,asm",
      "a,small,small,in",
      "b,not-covered,not-covered,out",
      "c,small not-covered,,cannotTell",
      "d,not-covered,not-covered,out",
      '"f, ""g""",not-covered,not-covered,out',
      "",
    ].join("\n"),
  );
  expect(await classify([...words, at("out.geojson")])).toBe(printed);
  const written = JSON.parse(readFileSync(at("out.geojson"), "utf8"));
  expect(written).toMatchObject({
    type: "FeatureCollection",
    synthetic: false,
    sites: 5,
    visits: 6,
    setAside: 1,
    definition: { id: "d" },
    notApplied: ["time"],
    coordinates: "as in the file",
  });
  expect(written.features.slice(2, 4)).toEqual([
    {
      type: "Feature",
      id: "c",
      geometry: { type: "Point", coordinates: [29, 3] },
      properties: { id: "c", possible: "small not-covered", class: "", asm: "cannotTell" },
    },
    {
      type: "Feature",
      id: "d",
      geometry: null,
      properties: { id: "d", possible: "not-covered", class: "not-covered", asm: "out" },
    },
  ]);
  expect(readdirSync(cwd).sort()).toEqual(["def.json", "out.csv", "out.geojson", "sites.csv"]);
});

test("what a definition states but a count does not apply is named", async () => {
  const stated = ladder("d", 50, "beyond", { missing: { policy: "pass" }, time: { staleDays: 365 } });
  const cwd = folderWith({ "sites.csv": SITES, "def.json": stated, "plain.json": ladder("p", 50) });
  const at = (name: string): string => join(cwd, name);
  const answer = JSON.parse(await classify([at("sites.csv"), "--definition", at("def.json")]));
  expect(answer.notApplied).toEqual(["missing", "time"]);
  expect(answer.asm).toEqual({ in: 1, cannotTell: 1, out: 3 });
  const other = await classify([at("sites.csv"), "--definition", at("plain.json"), "--baseline", at("def.json")]);
  expect(JSON.parse(other).notApplied).toEqual(["missing", "time"]);
});

test("a file of no sites has an answer of zeros", async () => {
  const cwd = folderWith({ "none.geojson": '{"type":"FeatureCollection","features":[]}', "def.json": ladder("d", 50) });
  const answer = JSON.parse(await classify([join(cwd, "none.geojson"), "--definition", join(cwd, "def.json")]));
  expect(answer).toMatchObject({ sites: 0, visits: 0, placed: 0, setAside: 0, asm: { in: 0, cannotTell: 0, out: 0 } });
});

test("locale and time zone change no byte", () => {
  const cwd = folderWith({ "sites.csv": SITES, "def.json": ladder("d", 50) });
  const words = ["classify", "sites.csv", "--definition", "def.json", "--baseline", "four-limits"];
  const here = lens(words, cwd, { LANG: "C", TZ: "UTC" });
  const there = lens(words, cwd, { LANG: "fr_FR.UTF-8", LC_ALL: "tr_TR.UTF-8", TZ: "Pacific/Kiritimati" });
  expect(here.status).toBe(0);
  expect(there).toEqual(here);
});

test("npm hands over the user's own folder", () => {
  const cwd = folderWith({ "sites.csv": SITES, "def.json": ladder("d", 50) });
  const fromNpm = lens(["classify", "sites.csv", "--definition", "def.json"], process.cwd(), {
    npm_lifecycle_event: "lens",
    INIT_CWD: cwd,
  });
  expect([fromNpm.status, fromNpm.stderr]).toEqual([0, ""]);
});

testWith("ipis-drc-visits.csv")("the real visits under at most 50 workers", async () => {
  const cwd = folderWith({ "def.json": ladder("d", 50) });
  const out = join(cwd, "out.csv");
  const words = [realFile("ipis-drc-visits.csv"), "--definition", join(cwd, "def.json"), "--out", out];
  const answer = JSON.parse(await classify(words));
  expect(answer).toMatchObject({
    sites: 2_988,
    visits: 5_071,
    placed: 2_988,
    setAside: 0,
    undetermined: 353,
    asm: { in: 1_015, cannotTell: 353, out: 1_620 },
    sitesNotRecorded: { in: 0, cannotTell: 353, out: 0 },
  });
  expect(answer.workers.in + answer.workers.out).toBe(448_155);
  const lines = readFileSync(out, "utf8").trimEnd().split("\n");
  expect(lines.length).toBe(2_989);
  expect(lines.filter((line) => line.endsWith(",in")).length).toBe(1_015);
});
