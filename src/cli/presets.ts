import type { Definition } from "../model/definition.ts";
import { noPlace, readArguments } from "./arguments.ts";
import { builtInIds, readBuiltIn } from "./definitions.ts";

const row = ({ id, name, source }: Definition) => ({
  id,
  name,
  country: source?.country ?? null,
  status: source?.status ?? null,
  year: source?.year ?? null,
  instrument: source?.instrument ?? null,
  source: source?.url ?? null,
});

/** `lens presets`: the built-in definitions as a JSON array. */
export async function presets(words: readonly string[]): Promise<string> {
  noPlace(readArguments(words, []).places);
  const definitions = await Promise.all((await builtInIds()).map(readBuiltIn));
  return `${JSON.stringify(definitions.map(row), null, 2)}\n`;
}
