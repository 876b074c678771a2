import { UnreadableFile } from "../../model/issue.ts";
import type { ByteSource } from "../byte-source.ts";
import type { FileReading, RowBatch } from "../file-reading.ts";
import { aboutOf, featuresOf, isObject, noteCrsMember, propertiesOf, rowOf } from "../geojson.ts";
import type { IssueLog } from "../issue-log.ts";
import { JsonSplitter } from "../json-splitter.ts";
import { parseJson } from "../json-text.ts";
import { encodingOf, textPieces } from "../text-stream.ts";

interface Piece {
  readonly features: readonly unknown[];
  readonly share: number;
}

/** Features of a long document, piece by piece; `end` gets the document without them, once all are read. */
async function* featuresIn(
  source: ByteSource,
  encoding: string,
  issues: IssueLog,
  end: (document: unknown) => void,
): AsyncGenerator<Piece> {
  const splitter = new JsonSplitter();
  let before = 0;
  for await (const { text, share } of textPieces(source, encoding)) {
    const texts = splitter.feed(text);
    yield { features: parsed(texts, before, issues), share };
    before += texts.length;
  }
  if (!splitter.isComplete) {
    const { line, column } = splitter.place;
    throw new UnreadableFile("faults.json_incomplete", { line, column, near: "" });
  }
  end(parseJson(splitter.around, issues));
}

/** Some features at once; where they are no JSON, one by one, to say which of them is not. */
function parsed(texts: readonly string[], before: number, issues: IssueLog): readonly unknown[] {
  if (texts.length === 0) return [];
  try {
    return parseJson(`[${texts.join(",")}]`, issues) as readonly unknown[];
  } catch {
    for (const [at, text] of texts.entries()) {
      try {
        JSON.parse(text);
      } catch {
        throw new UnreadableFile("faults.json_feature", { n: before + at + 1, near: text.trim().slice(0, 40) });
      }
    }
    throw new UnreadableFile("faults.not_json");
  }
}

/** A GeoJSON document of any size: no more of it is in memory than one piece. */
export async function openGeoJsonStream(source: ByteSource, issues: IssueLog): Promise<FileReading> {
  const encoding = await encodingOf(source, issues);
  const columns = new Set<string>();
  const about = new Map<string, unknown>();
  // The first features tell the columns; what they are noted for is told when they are read.
  for await (const { features } of featuresIn(source, encoding, issues.silent(), () => undefined)) {
    for (const feature of features.slice(0, SAMPLE)) {
      if (isObject(feature)) for (const [name] of propertiesOf(feature)) columns.add(name);
    }
    if (columns.size > 0) break;
  }
  async function* batches(): AsyncGenerator<RowBatch> {
    let number = 0;
    const end = (document: unknown): void => {
      featuresOf(document);
      if (isObject(document)) noteCrsMember(document["crs"], issues);
      for (const [key, value] of aboutOf(document)) about.set(key, value);
    };
    for await (const { features, share } of featuresIn(source, encoding, issues, end)) {
      yield { rows: features.map((feature) => rowOf(feature, ++number, issues)), share };
    }
  }
  return { format: "geojson", columns, about, hasGeometry: true, read: { encoding }, parts: [], batches };
}

const SAMPLE = 100;
