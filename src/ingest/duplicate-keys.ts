/** A string, with the colon that makes it a key, or a bracket of an object. */
const TOKEN = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"(\s*:)?|[{}]/g;

export interface DuplicateKeys {
  readonly count: number;
  /** The first of them, as it is written. */
  readonly key: string;
  /** Index into the text. */
  readonly at: number;
}

/** Keys that one object of a JSON text states twice, which a parser passes over in silence. undefined: none. */
export function findDuplicateKeys(text: string): DuplicateKeys | undefined {
  const open: Set<string>[] = [];
  let first: { readonly key: string; readonly at: number } | undefined;
  let count = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [token, colon] = match;
    if (token === "{") open.push(new Set());
    else if (token === "}") open.pop();
    else if (colon !== undefined) {
      const keys = open.at(-1);
      const key = token.slice(1, token.length - colon.length - 1);
      if (keys?.has(key)) {
        count++;
        first ??= { key, at: match.index };
      }
      keys?.add(key);
    }
  }
  return first && { count, ...first };
}
