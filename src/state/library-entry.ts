import { checkDefinition } from "../model/check-definition.ts";
import type { Definition } from "../model/definition.ts";

/** One definition of the reader's own. */
export interface LibraryEntry {
  /** Of the library, never shown: two entries may hold definitions with one id. */
  readonly key: string;
  readonly definition: Definition;
  /** ISO 8601 date. */
  readonly savedOn: string;
  /** Whether the browser holds it; otherwise it is gone when the page is closed. */
  readonly kept: boolean;
}

export const entryText = ({ definition, savedOn }: LibraryEntry): string => JSON.stringify({ savedOn, definition });

/** The entry in stored text, or null where it cannot be read. */
export function entryOf(key: string, text: string): LibraryEntry | null {
  try {
    const { savedOn, definition } = JSON.parse(text) as { savedOn?: unknown; definition?: unknown };
    const checked = checkDefinition(definition);
    if (!checked.ok) return null;
    return { key, definition: checked.definition, savedOn: typeof savedOn === "string" ? savedOn : "", kept: true };
  } catch {
    return null;
  }
}
