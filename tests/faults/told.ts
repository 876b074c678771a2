import { tCode } from "../../src/dialects/text.ts";
import { type Issue, UnreadableFile } from "../../src/model/issue.ts";
import { read } from "../ingest/reading.ts";

/** Words with nothing left open: a slot that no fact fills, or a code without words, is a fault of ours. */
function whole(code: string, facts: Readonly<Record<string, string | number>>): string {
  const words = tCode(code, facts);
  if (words === code || /\{\w+\}/.test(words)) throw new Error(`${code}: ${words}`);
  return words;
}

/** What the reader is told of an issue. */
export const wordsOf = ({ code, row, column, value, params }: Issue): string =>
  whole(code, { ...params, ...(row && { row }), ...(column && { column }), ...(value !== undefined && { value }) });

/** The words with which a file is refused. */
export async function refusal(content: string | Uint8Array, name = "sites.geojson"): Promise<string> {
  try {
    await read(content, name);
  } catch (error) {
    if (error instanceof UnreadableFile) return whole(error.code, error.params);
    throw error;
  }
  throw new Error("the file was read");
}
