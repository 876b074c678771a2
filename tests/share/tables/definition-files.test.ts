import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { sqlOf } from "../../../src/dialects/sql.ts";
import { checkDefinition } from "../../../src/model/check-definition.ts";
import { hashDefinition } from "../../../src/model/definition-hash.ts";
import { definitionArchive, definitionFiles } from "../../../src/share/tables/definition-files.ts";
import { checked, fixture } from "../../fixture.ts";

const B = checked(fixture("definition-b"));

test("a definition in every tongue, all of one hash", () => {
  const files = definitionFiles(B);
  const [json, ...others] = files;
  const again = checkDefinition(JSON.parse(json?.text ?? ""));
  expect(again.ok && hashDefinition(again.definition)).toBe(hashDefinition(B));
  expect(files.map(({ name }) => name.slice(name.indexOf(".") + 1))).toEqual([
    "asm-def.json",
    "txt",
    "duckdb.sql",
    "postgres.sql",
    "py",
  ]);
  for (const { name, text } of others) expect(text, name).toContain(hashDefinition(B));
  expect(others[1]?.text).toBe(`${sqlOf(B, "duckdb")}\n`);
});

test("the archive holds the same files and is the same each time", () => {
  const files = unzipSync(definitionArchive(B));
  expect(Object.entries(files).map(([name, bytes]) => ({ name, text: strFromU8(bytes) }))).toEqual(definitionFiles(B));
  expect(definitionArchive(B)).toEqual(definitionArchive(B));
});
