import { tCode } from "../dialects/text.ts";
import { definitionIn } from "../state/definition-file.ts";
import { ownLibrary } from "../state/own-library.ts";
import { useStore } from "../state/store.ts";
import { choose } from "./actions.ts";

/**
 * Takes a definition file: an entry of the reader's own library, and B.
 * @returns false where the file holds no definition. Throws UnreadableFile where it holds a mistaken one.
 */
export async function takeDefinition(file: File): Promise<boolean> {
  const definition = await definitionIn(file);
  if (!definition) return false;
  const { code, params } = ownLibrary().save(definition);
  choose("proposed", definition);
  useStore.getState().say(tCode(code, params));
  return true;
}
