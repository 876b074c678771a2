import { readFileSync } from "node:fs";
import { checkDefinition } from "../src/model/check-definition.ts";
import type { Definition } from "../src/model/definition.ts";

/** The parsed JSON of `tests/fixtures/<name>.json`, fresh at every call. */
export const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), "utf8"));

/** A checked definition; a mistake in it is a mistake in the test. */
export function checked(json: unknown): Definition {
  const result = checkDefinition(json);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.definition;
}
