import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { classify } from "../../src/cli/classify.ts";
import { explain } from "../../src/cli/explain.ts";
import { Refusal } from "../../src/cli/refusal.ts";
import { sweep } from "../../src/cli/sweep.ts";
import { sourceOf } from "../../src/ingest/byte-source.ts";
import { readSource } from "../../src/ingest/read-source.ts";
import { mappingText } from "../../src/model/check-mapping.ts";
import type { Mapping } from "../../src/model/mapping.ts";
import { tools } from "../../src/worker/tools.ts";
import { lastKnown } from "../ingest/reading.ts";
import { folderWith, ladder, lens } from "./lens.ts";

const SITES = [
  "code;x;y;creuseurs",
  "a;28,85;-2,5;env. 40",
  "b;28,85;-2,6;1 200",
  "c;-1,62;6,69;nsp",
  "d;-1,62;abc;5",
  "",
].join("\n");
const MAPPING: Mapping = {
  $schema: "asm-map/1",
  name: "ministry",
  position: { kind: "columns", lon: "x", lat: "y", decimal: "," },
  columns: {
    code: { to: "site_id", type: "text" },
    creuseurs: { to: "workers", type: "number", group: " ", about: true, missing: ["nsp"] },
  },
};
const FILES = {
  "sites.csv": SITES,
  "map.json": mappingText(MAPPING),
  "wrong.json": mappingText(MAPPING).replace('"text"', '"word"'),
  "other.json": mappingText({ ...MAPPING, position: { kind: "columns", lon: "lon", lat: "y" } }),
  "not.json": "{",
  "def.json": ladder("d", 50),
  "sweep.json": ladder("d", 50, "beyond", {
    params: { t: { value: 50, range: [0, 100] } },
    rules: [{ class: "small", when: { is: ["workers", "<=", { param: "t" }] } }],
  }),
  "here.json": ladder("here", 50, "beyond", {
    criteria: { place: { type: "nominal", attr: "country" } },
    rules: [{ class: "small", when: { is: ["place", "==", "COD"] } }],
  }),
};

describe("--mapping says what the columns are", () => {
  test("for counts, curves and explanations", async () => {
    const cwd = folderWith(FILES);
    const at = (name: string): string => join(cwd, name);
    const mapping = ["--mapping", at("map.json")];
    const counted = JSON.parse(await classify([at("sites.csv"), "--definition", at("def.json"), ...mapping]));
    expect(counted).toMatchObject({
      sites: 3,
      placed: 3,
      setAside: 1,
      asm: { in: 1, cannotTell: 1, out: 1 },
      workers: { in: 40, cannotTell: 0, out: 1_200 },
    });
    const rows = await sweep([at("sites.csv"), "--definition", at("sweep.json"), "--param", "t", ...mapping]);
    expect(rows.split("\n").slice(0, 3)).toEqual([
      "value,small,beyond,undetermined,in,cannotTell,out",
      "0,0,2,1,0,1,2",
      "40,1,1,1,1,1,1",
    ]);
    const why = await explain([at("sites.csv"), "--definition", at("def.json"), "--site", "b", ...mapping]);
    expect(JSON.parse(why)).toMatchObject({ id: "b", asm: "out" });
  });

  test.each([
    [["--mapping", "wrong.json"], /^\S*wrong\.json: The mapping says "word" at mapping\.columns\.code\.type/],
    [["--mapping", "not.json"], /^\S*not\.json: The mapping is no JSON/],
    [["--mapping", "absent.json"], /^\S*absent\.json: there is no such file/],
    [["--mapping", "other.json"], /^\S*sites\.csv: The mapping places sites by columns.*\(lon\)/],
    [["--mapping"], /--mapping needs a value/],
  ])("%j is refused in one line", async (words, message) => {
    const cwd = folderWith(FILES);
    const at = (word: string): string => (word.startsWith("--") ? word : join(cwd, word));
    const refused = await classify([at("sites.csv"), "--definition", at("def.json"), ...words.map(at)]).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(Refusal);
    expect((refused as Refusal).message).toMatch(message);
    expect((refused as Refusal).message).not.toMatch(/\n/);
  });

  test("a bad one exits with 2", () => {
    const cwd = folderWith(FILES);
    const { status, stdout, stderr } = lens(
      ["classify", "sites.csv", "--definition", "def.json", "--mapping", "wrong.json"],
      cwd,
    );
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^lens: wrong\.json: .+\n$/);
  });
});

describe("where a file states no country, it is where the site lies", () => {
  afterEach(() => void vi.unstubAllGlobals());
  const admin = readFileSync("data/basemap/admin.json", "utf8");
  /** As the page's worker reads the file, its own server answering `body`. */
  const onThePage = (fetched: () => Promise<Response>) => {
    vi.stubGlobal("fetch", fetched);
    return readSource(sourceOf(new TextEncoder().encode(SITES), "sites.csv"), { mapping: MAPPING, tools });
  };
  const countriesOf = (dataSet: Awaited<ReturnType<typeof onThePage>>) =>
    ["a", "b", "c"].map((id) => lastKnown(dataSet, id, "country", "nominal"));

  test("without the basemap nothing is placed and nothing fails; the next file asks again", async () => {
    const offline = await onThePage(() => Promise.reject(new TypeError("Failed to fetch")));
    expect(offline.table.columns.has("country")).toBe(false);
    const missing = await onThePage(() => Promise.resolve(new Response("", { status: 404 })));
    expect(missing.table.columns.has("country")).toBe(false);
    expect(countriesOf(await onThePage(() => Promise.resolve(new Response(admin))))).toEqual(["COD", "COD", "GHA"]);
  });

  test("page and command line agree, and the command line looks only for who asks", async () => {
    const cwd = folderWith(FILES);
    const at = (name: string): string => join(cwd, name);
    const page = await onThePage(() => Promise.resolve(new Response(admin)));
    const words = (definition: string) => [
      at("sites.csv"),
      "--definition",
      at(definition),
      "--mapping",
      at("map.json"),
    ];
    const { asm } = JSON.parse(await classify(words("here.json")));
    const inside = countriesOf(page).filter((country) => country === "COD").length;
    expect(asm).toEqual({ in: inside, cannotTell: 0, out: 3 - inside });
    expect(inside).toBe(2);
    const mixed = JSON.parse(await classify([...words("def.json"), "--baseline", at("here.json")]));
    // Rows are the baseline's: in, cannot tell, out.
    const byRow = mixed.statusFlow.sites.map((row: readonly number[]) => row.reduce((sum, n) => sum + n, 0));
    expect(byRow).toEqual([2, 0, 1]);
  });
});
