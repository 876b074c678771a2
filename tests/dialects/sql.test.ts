import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sqlOf } from "../../src/dialects/sql.ts";
import { named } from "../../src/dialects/sql-text.ts";
import { readFile } from "../../src/ingest/read-file.ts";
import type { Definition, Expr } from "../../src/model/definition.ts";
import type { SiteTable } from "../../src/model/site-table.ts";
import { randomDefinitions, randomSites } from "../engine/random-definitions.ts";
import { type Row, tableOf } from "../engine/site-rows.ts";
import { checked } from "../fixture.ts";
import { readReal, testWith } from "../real-data.ts";
import { ladder, nextAbove } from "./ladder.ts";
import { type Database, duckdb, postgres } from "./sql-databases.ts";
import { type Answer, engineAnswers, lastKnown, type SqlTable, scalesOf, type Value } from "./sql-sites.ts";

const json = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
const inFolder = (folder: string): Definition[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => checked(json(`${folder}/${file}`)));

const builtIns = inFolder("data/definitions");
const others = inFolder("tests/fixtures");
const random = fc.sample(randomDefinitions(7), { numRuns: 400, seed: 20_261_125 });

/** Odd values that a column of the right type can hold; each is unknown, or the same once trimmed. */
const odd = (type: string, at: number): Value | undefined => {
  if (type === "number") return [Number.NaN, Infinity, -Infinity, -0][at % 29];
  if (type === "flag") return undefined;
  return [" gold", "manual\u00a0\ufeff", "\u2003semi\n", "UNKNOWN", "N/A", "none", "it's", "cooperative\t"][at % 31];
};

/** Random values as a database holds them: what a column of the type cannot hold is unknown. */
function randomTable(): { sql: SqlTable; table: SiteTable } {
  const scales = [...scalesOf(random)];
  const columns = scales.map(([name, { type }]) => ({ name, type }));
  const made = fc.sample(randomSites, { numRuns: 700, seed: 11 });
  const holds = { number: "number", flag: "boolean", ordinal: "string", nominal: "string" } as const;
  const rows = made.map((row, at): Value[] =>
    columns.map(({ name, type }, column) => {
      const value = odd(type, at * 7 + column) ?? row[name] ?? null;
      return typeof value === holds[type] ? (value as Value) : null;
    }),
  );
  const known = (value: Value): Value => (typeof value === "number" && !Number.isFinite(value) ? null : value);
  const forEngine = rows.map(
    (row): Row => Object.fromEntries(columns.map(({ name }, at) => [name, known(row[at] ?? null)])),
  );
  return { sql: { columns, rows: rows.map((row, at) => [`s${at}`, ...row]) }, table: tableOf(forEngine) };
}

const byId = (answers: readonly Answer[]): Answer[] => [...answers].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

describe.each([
  ["duckdb", duckdb],
  ["postgres", postgres],
] as const)("in a real %s", (dialect, open) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  }, 60_000);
  afterAll(() => database.close());

  const agrees = async (definition: Definition, table: SiteTable, name: string): Promise<Answer[]> => {
    const { columns, answers } = await database.ask(sqlOf(definition, dialect, name));
    expect(columns).toEqual(["id", "possible", "class"]);
    expect(answers).toEqual(byId(engineAnswers(table, definition)));
    return answers;
  };

  const agreesOnAll = async (file: string, bytes: Uint8Array): Promise<string[]> => {
    const { table } = await readFile(bytes, file);
    const classes: string[] = [];
    for (const definition of [...builtIns, ...others]) {
      const name = `${file} ${definition.id}`;
      await database.load(name, lastKnown(table, [definition]));
      const answers = await agrees(definition, table, named(name));
      expect(answers.length).toBe(table.siteCount);
      classes.push(...answers.map(([, , determined]) => determined));
    }
    return classes;
  };

  test("the built-in definitions say of every demonstration site what the engine says", async () => {
    const classes = await agreesOnAll("sites.geojson", new Uint8Array(readFileSync("data/demo/sites.geojson")));
    expect(classes).toContain("");
    expect(new Set(classes).size).toBeGreaterThan(5);
  });

  testWith("ipis-drc-visits.csv")("and of every site of the real visits", async () => {
    await agreesOnAll("visits.csv", readReal("ipis-drc-visits.csv"));
  });

  test("definitions of every construct say of every site what the engine says", async () => {
    const { sql, table } = randomTable();
    await database.load("random sites", sql);
    const met = { determined: 0, open: 0 };
    for (const definition of random) {
      for (const [, possible] of await agrees(definition, table, '"random sites"'))
        met[possible.includes(" ") ? "open" : "determined"]++;
    }
    expect(met.determined).toBeGreaterThan(50_000);
    expect(met.open).toBeGreaterThan(30_000);
  });

  test("a limit is the exact double it is in the definition", async () => {
    const limits = [
      0,
      -0,
      0.1 + 0.2,
      1 / 3,
      0.023384078318476678,
      -20.5,
      5e-324,
      1e-7,
      2 ** 53 + 2,
      1e21,
      123_456_789_012.345,
      Number.MAX_VALUE,
    ];
    const values = [...limits, ...limits.flatMap((limit) => [nextAbove(limit), -nextAbove(-limit)])].filter(
      Number.isFinite,
    );
    const rows = values.map((height): Row => ({ height }));
    await database.load("heights", {
      columns: [{ name: "height", type: "number" }],
      rows: values.map((height, at) => [`s${at}`, height]),
    });
    for (const limit of limits)
      for (const operator of ["<=", "<", ">=", ">", "==", "!="] as const)
        await agrees(ladder({ is: ["height", operator, limit] }), tableOf(rows), "heights");
  });

  test("names of every kind stay names", async () => {
    const odd = `we"ird; -- */ n\u2028ame`;
    const properties = [odd, "n1", "c0", "id2", "v3", "Select", "x".repeat(60), "Known", "asm-def"];
    const criteria = Object.fromEntries(properties.map((property) => [property, { type: "nominal" as const }]));
    const isNamed = (property: string): Expr => ({ is: [property, "==", `it's "${property}" /*`] });
    const weights = properties.map((_, at) => 1 + at / 7);
    const definition: Definition = {
      ...ladder({ atLeast: 6, of: properties.map(isNamed), weights }, criteria),
      id: "*/ SELECT 1; --\n",
      version: "/* \u0000",
      classes: [{ id: "small" }, { id: `it's\\ "one"; --` }],
      otherwise: `it's\\ "one"; --`,
    };
    const rows = Array.from({ length: 90 }, (_, row) =>
      properties.map((property, at): Value => {
        if ((at + row) % 9 < row % 10) return `it's "${property}" /*`;
        return row % 3 === 0 ? null : "other";
      }),
    );
    const name = `lens_known.o"dd`;
    await database.load(name, {
      columns: properties.map((property) => ({ name: property, type: "nominal" as const })),
      rows: rows.map((row, at) => [`s${at}`, ...row]),
    });
    const table = tableOf(rows.map((row) => Object.fromEntries(row.map((value, at) => [properties[at]!, value]))));
    const answers = await agrees(definition, table, named(name));
    expect(new Set(answers.map(([, possible]) => possible)).size).toBe(3);
  });

  test("the statement can stand inside another, on one line, and says one thing of every row without a test", async () => {
    await database.load("three", {
      columns: [{ name: "workers", type: "number" }],
      rows: [
        ["a", 1],
        ["b", null],
        ["c", 60],
      ],
    });
    const asked = sqlOf(ladder({ is: ["workers", "<=", 50] }), dialect, "three").replace(/\s+/g, " ");
    expect((await database.ask(`SELECT * FROM (${asked}) AS told`)).answers).toEqual([
      ["a", "small", "small"],
      ["b", "small beyond", ""],
      ["c", "beyond", "beyond"],
    ]);
    const always = sqlOf(ladder({ true: true }), dialect, "three");
    expect((await database.ask(always)).answers.map(([, ...rest]) => rest)).toEqual(Array(3).fill(["small", "small"]));
  });
});

test("the statement is one, ends without a semicolon and is the same every time", () => {
  for (const definition of builtIns) {
    const statement = sqlOf(definition, "postgres");
    expect(statement).toMatch(/^WITH [^;]*[a-z]$/);
    expect(sqlOf(structuredClone(definition), "postgres")).toBe(statement);
  }
});

test("a table's name may have a schema", () => {
  const from = (name: string) => sqlOf(ladder({ true: true }), "duckdb", name).split("FROM ")[1];
  expect(from("sites")).toBe('"sites" AS s');
  expect(from("main.Sites 2026")).toBe('"main"."Sites 2026" AS s');
  expect(from('main."a.b"')).toBe('"main"."a.b" AS s');
  expect(from('a"b')).toBe('"a""b" AS s');
});
