import type { ByteSource } from "../byte-source.ts";
import type { FileReading, ReadContext, RowBatch } from "../file-reading.ts";
import { isObject, propertiesOf, rowOf } from "../geojson.ts";
import type { IssueLog } from "../issue-log.ts";
import { parseJson } from "../json-text.ts";
import type { Row } from "../row.ts";
import { encodingOf, textPieces } from "../text-stream.ts";

/** RFC 8142 puts a record separator before each text of a sequence. */
export const SEPARATOR = "\u001e";
const SAMPLE = 100;

const bare = (line: string): string => (line.startsWith(SEPARATOR) ? line.slice(1) : line).trim();

/** Whether the first line is a whole feature and another follows: one feature a line. */
export function isGeoJsonLines(text: string): boolean {
  const end = text.indexOf("\n");
  if (end < 0 || text.slice(end).trim() === "") return text.startsWith(SEPARATOR);
  const first = bare(text.slice(0, end).replace(/^\ufeff/, ""));
  if (!first.startsWith("{")) return false;
  try {
    return (JSON.parse(first) as { readonly type?: unknown }).type === "Feature";
  } catch {
    return false;
  }
}

async function* linesOf(source: ByteSource, encoding: string): AsyncGenerator<{ lines: string[]; share: number }> {
  let rest = "";
  for await (const { text, share } of textPieces(source, encoding)) {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    yield { lines, share };
  }
  yield { lines: [rest], share: 1 };
}

function featureOf(line: string, issues: IssueLog): unknown {
  try {
    return parseJson(line, issues);
  } catch {
    return undefined;
  }
}

/** Newline-delimited GeoJSON (RFC 8142 and its likes), of any size. A line that is no JSON is set aside alone. */
export async function openGeoJsonLines(
  source: ByteSource,
  context: Pick<ReadContext, "issues" | "isGlance">,
): Promise<FileReading> {
  const { issues } = context;
  const encoding = await encodingOf(source, context);
  const columns = new Set<string>();
  for await (const { lines } of linesOf(source, encoding)) {
    for (const line of lines.slice(0, SAMPLE)) {
      const feature = featureOf(bare(line), issues.silent());
      if (isObject(feature)) for (const [name] of propertiesOf(feature)) columns.add(name);
    }
    break;
  }
  async function* batches(): AsyncGenerator<RowBatch> {
    let [at, number] = [0, 0];
    for await (const { lines, share } of linesOf(source, encoding)) {
      const rows: Row[] = [];
      for (const line of lines) {
        at++;
        const text = bare(line);
        if (text === "") continue;
        number++;
        const feature = featureOf(text, issues);
        rows.push(
          feature === undefined
            ? { number, properties: [["line", text]], position: { code: "streams.broken_line", params: { line: at } } }
            : rowOf(feature, number, issues),
        );
      }
      yield { rows, share };
    }
  }
  return { format: "geojsonl", columns, about: new Map(), hasGeometry: true, read: { encoding }, parts: [], batches };
}
