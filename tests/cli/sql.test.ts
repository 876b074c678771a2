import { join } from "node:path";
import { expect, test } from "vitest";
import { sql } from "../../src/cli/sql.ts";
import { sqlOf } from "../../src/dialects/sql.ts";
import { parseDefinition } from "../../src/model/check-definition.ts";
import type { Definition } from "../../src/model/definition.ts";
import { folderWith, ladder } from "./lens.ts";

const read = (text: string): Definition => {
  const checked = parseDefinition(text);
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return checked.definition;
};

test("one statement and a line end, over the table that is named", async () => {
  const text = ladder("d", 50);
  const path = join(folderWith({ "d.json": text }), "d.json");
  const words = ["--definition", path, "--dialect"];
  expect(await sql([...words, "duckdb"])).toBe(`${sqlOf(read(text), "duckdb", "sites")}\n`);
  expect(await sql([...words, "postgres", "--table=main.mines"])).toBe(
    `${sqlOf(read(text), "postgres", "main.mines")}\n`,
  );
  expect(await sql(["--definition=four-limits", "--dialect=postgres"])).toContain("four-limits");
});

test("what cannot be asked for is refused", async () => {
  await expect(sql(["--dialect", "duckdb"])).rejects.toThrow("--definition is missing");
  await expect(sql(["--definition", "four-limits"])).rejects.toThrow("--dialect is missing");
  await expect(sql(["--definition", "four-limits", "--dialect", "oracle"])).rejects.toThrow(
    "There is no dialect oracle. There are: duckdb, postgres.",
  );
  await expect(sql(["sites.csv", "--definition", "four-limits", "--dialect", "duckdb"])).rejects.toThrow(
    "sites.csv is not expected here.",
  );
});
