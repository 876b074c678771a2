import { readdir, readFile } from "node:fs/promises";
import { t, tCode } from "../dialects/text.ts";
import { parseDefinition } from "../model/check-definition.ts";
import { checkPair } from "../model/check-pair.ts";
import type { Definition } from "../model/definition.ts";
import type { DefinitionError } from "../model/findings.ts";
import { readBytes } from "./files.ts";
import { Refusal } from "./refusal.ts";

const BUILT_IN = new URL("../../data/definitions/", import.meta.url);
const ENDING = ".json";

/** Ids of the built-in definitions, sorted. A file is named by its definition's id. */
export async function builtInIds(): Promise<string[]> {
  const files = await readdir(BUILT_IN);
  return files
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .sort();
}

export const readBuiltIn = async (id: string): Promise<Definition> =>
  checked(id, await readFile(new URL(`${id}${ENDING}`, BUILT_IN), "utf8"));

/** The definition of a built-in's id or of a file. Throws Refusal with the place of the first mistake. */
export async function readDefinition(name: string): Promise<Definition> {
  const ids = await builtInIds();
  if (ids.includes(name)) return readBuiltIn(name);
  const isPath = /[./\\]/.test(name);
  const bytes = await readBytes(name).catch((error: unknown) => {
    throw isPath ? error : new Refusal("cli.no_definition", { name, ids: ids.join(", ") });
  });
  return checked(name, new TextDecoder().decode(bytes));
}

function checked(path: string, text: string): Definition {
  const result = parseDefinition(text);
  if (result.ok) return result.definition;
  throw new Refusal("cli.bad_definition", { path, ...mistakes(result.errors) });
}

/** The first mistake, its place, and how many more there are. */
function mistakes(errors: readonly DefinitionError[]): { readonly place: string; readonly why: string } {
  const [first] = errors;
  const words = tCode(first?.code ?? "", first?.params);
  const more = errors.length - 1;
  const why = more > 0 ? t("cli.more_mistakes", { first: words, n: more }) : words;
  return { place: first?.place ? `${first.place}: ` : "", why };
}

/** Throws Refusal where two definitions cannot be applied to one set of values. */
export function checkTogether(baseline: Definition, proposed: Definition): void {
  const errors = checkPair(baseline, proposed);
  if (errors.length === 0) return;
  const { place, why } = mistakes(errors);
  throw new Refusal("cli.bad_pair", { why: `${place}${why}` });
}
