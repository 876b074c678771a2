import { tCode } from "../dialects/text.ts";
import { definitionIn } from "../state/definition-file.ts";
import { ownLibrary } from "../state/own-library.ts";
import { useStore } from "../state/store.ts";
import { choose } from "./actions.ts";

/**
 * Takes a definition file: an entry of the reader's own library, and B.
 * @returns false where the file holds no definition. Throws UnreadableFile where it holds a mistaken one, and the
 * reason of the signal where it was stopped before.
 */
export async function takeDefinition(file: File, signal: AbortSignal): Promise<boolean> {
  const definition = await definitionIn(file);
  signal.throwIfAborted();
  if (!definition) return false;
  const { code, params } = ownLibrary().save(definition);
  choose("proposed", definition);
  useStore.getState().say(tCode(code, params));
  return true;
}
