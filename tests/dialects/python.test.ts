import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { pythonOf } from "../../src/dialects/python.ts";
import { readFile } from "../../src/ingest/read-file.ts";
import type { Definition } from "../../src/model/definition.ts";
import type { Raw } from "../../src/model/site-table.ts";
import { randomDefinitions, randomSites } from "../engine/random-definitions.ts";
import { type Row, tableOf } from "../engine/site-rows.ts";
import { checked } from "../fixture.ts";
import { ladder, nextAbove } from "./ladder.ts";
import { type Answer, engineAnswers, lastKnown } from "./sql-sites.ts";

const PYTHON = "python3";
const isThere = spawnSync(PYTHON, ["--version"]).status === 0;
if (!isThere) console.warn(`SKIPPED, not checked: definitions in Python, for there is no ${PYTHON}`);

const builtIns = readdirSync("data/definitions")
  .filter((file) => file.endsWith(".json"))
  .map((file) => checked(JSON.parse(readFileSync(`data/definitions/${file}`, "utf8"))));

const folder = mkdtempSync(join(tmpdir(), "lens-python-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function python(args: readonly string[], input = "", env: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr } = spawnSync(PYTHON, args, {
    cwd: folder,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1", ...env },
    input,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return stdout;
}

/** Asks every module about every row, in one process. */
const ASK = `
import json, sys
modules, rows = json.loads(sys.stdin.read())
answers = []
for text in modules:
    names = {"__name__": "definition"}
    exec(compile(text, "definition", "exec"), names)
    answers.append([names["classify"](row) for row in rows])
print(json.dumps(answers))
`;

/** `possible` and `class` by definition and row, as `classify --out` writes them. */
function asked(definitions: readonly Definition[], rows: readonly Row[]): string[][][] {
  const answers = JSON.parse(python(["-c", ASK], JSON.stringify([definitions.map(pythonOf), rows])));
  return (answers as [string[], string | null][][]).map((own) =>
    own.map(([possible, determined]) => [possible.join(" "), determined ?? ""]),
  );
}

const withoutIds = (answers: readonly Answer[]): string[][] => answers.map(([, ...rest]) => rest);

/** Values as files have them: text for all, spelled in odd ways, and values that cannot be read. */
const oddities: readonly (Raw | null)[] = [
  " 20 ",
  "+20",
  "20.",
  ".5e2",
  "1e400",
  "0x14",
  "2_0",
  "\u0662\u0660",
  "20,5",
  "\u00a0n/A\ufeff",
  "\u001c20",
  "Infinity",
  "1",
  "0",
  "S\u00cd",
  "si\u0301",
  "NA\u0303O",
  " Ndiyo ",
  "none",
  true,
  false,
  1,
  0,
  -0,
  20,
  2.5,
  1e21,
  1e-7,
  123_456_789_012_345_680_000,
  { min: "10", max: 20 },
  { min: null, max: " ? " },
  { max: "semi" },
  { min: "semi", max: "semi" },
  { min: "heavy", max: "manual" },
  { min: 5, max: 5 },
  { min: 20, max: 10 },
  { min: 500, max: 600 },
  { oneOf: [] },
  { oneOf: ["20", 50] },
  { oneOf: [true, "no"] },
  { oneOf: ["gold", "unknown"] },
  { oneOf: ["1e-7", 1e-7] },
];

describe.skipIf(!isThere)("in a real python3", () => {
  test("the built-in definitions say of every demonstration site what the engine says", async () => {
    const { table } = await readFile(new Uint8Array(readFileSync("data/demo/sites.geojson")), "sites.geojson");
    const { columns, rows } = lastKnown(table, builtIns);
    const sites = rows.map(
      ([, ...values]): Row => Object.fromEntries(columns.map(({ name }, at) => [name, values[at]!])),
    );
    const answers = asked(builtIns, sites);
    for (const [at, definition] of builtIns.entries())
      expect(answers[at]).toEqual(withoutIds(engineAnswers(table, definition)));
  });

  test("definitions of every construct say of every value, partly known or odd, what the engine says", () => {
    const definitions = fc.sample(randomDefinitions(7), { numRuns: 250, seed: 20_261_126 });
    const rows = fc.sample(randomSites, { numRuns: 400, seed: 12 }).map((row, at): Row => {
      const properties = Object.keys(row);
      return { ...row, [properties[at % properties.length]!]: oddities[(at * 5) % oddities.length]! };
    });
    const table = tableOf(rows);
    const answers = asked(definitions, rows);
    for (const [at, definition] of definitions.entries())
      expect(answers[at]).toEqual(withoutIds(engineAnswers(table, definition)));
  });

  test("each odd value is read by each type as the engine reads it", () => {
    const rows = oddities.map((height): Row => ({ height }));
    const levels = ["manual", "semi", "heavy", "1", "20"];
    const named = oddities.filter((value) => typeof value !== "object").map((value) => String(value).trim());
    const definitions: Definition[] = [
      ...[0, 10, 15, 20, 20.5, 50, 1e21].map((limit) => ladder({ is: ["height", "<=", limit] })),
      ladder({ is: ["height", "==", true] }, { height: { type: "flag" } }),
      ...levels.map((level) => ladder({ is: ["height", "<=", level] }, { height: { type: "ordinal", levels } })),
      ...named.map((name) => ladder({ is: ["height", "==", name] }, { height: { type: "nominal" } })),
    ];
    const table = tableOf(rows);
    const answers = asked(definitions, rows);
    for (const [at, definition] of definitions.entries())
      expect(answers[at]).toEqual(withoutIds(engineAnswers(table, definition)));
  });

  test("a limit is the exact double it is in the definition, and names stay names", () => {
    const limits = [0, 0.1 + 0.2, 1 / 3, -20.5, 5e-324, 1e-7, 2 ** 53 + 2, 1e21, Number.MAX_VALUE];
    const heights = limits.flatMap((limit) => [limit, nextAbove(limit), -nextAbove(-limit)]).filter(Number.isFinite);
    const name = `it's "\\n\u2028\u{1f48e}\\`;
    const rows = heights.map((height): Row => ({ height, [name]: height > 1 ? name : null }));
    const definitions = limits.flatMap((limit) =>
      (["<=", "<", "=="] as const).map((operator) => {
        const both = { all: [{ is: ["height", operator, limit] as const }, { is: [name, "!=", name] as const }] };
        return { ...ladder(both, { [name]: { type: "nominal" } }), id: name };
      }),
    );
    const answers = asked(definitions, rows);
    for (const [at, definition] of definitions.entries())
      expect(answers[at]).toEqual(withoutIds(engineAnswers(tableOf(rows), definition)));
  });

  test("as a program it reads CSV from a file or from standard input", () => {
    writeFileSync(join(folder, "ladder.py"), pythonOf(ladder({ is: ["workers", "<=", 50] })));
    const sites = '\ufeffsite_id,workers\n\u00e1,10\n"b, c",\n,60\n';
    writeFileSync(join(folder, "sites.csv"), sites);
    const told = 'id,possible,class\n\u00e1,small,small\n"b, c",small beyond,\nrow-3,beyond,beyond\n';
    expect(python(["ladder.py", "sites.csv"], "", { LC_ALL: "C" })).toBe(told);
    expect(python(["ladder.py"], sites)).toBe(told);
  });
});

test("a module is ASCII, ends with one line end, and is the same every time", () => {
  for (const definition of builtIns) {
    const text = pythonOf(definition);
    expect(text).toMatch(/^[\n\x20-\x7e]*\)\n$/);
    expect(pythonOf(structuredClone(definition))).toBe(text);
  }
});
