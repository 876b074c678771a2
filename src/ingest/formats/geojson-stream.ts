import { UnreadableFile } from "../../model/issue.ts";
import type { ByteSource } from "../byte-source.ts";
import type { FileReading, ReadContext, RowBatch } from "../file-reading.ts";
import { aboutOf, featuresOf, isObject, noteCrsMember, propertiesOf, rowOf } from "../geojson.ts";
import type { IssueLog } from "../issue-log.ts";
import { findJsonFault } from "../json-fault.ts";
import { type Cut, JsonSplitter } from "../json-splitter.ts";
import { noteDuplicateKeys, parseExact, parseJson } from "../json-text.ts";
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
    const cut = splitter.feed(text);
    yield { features: cut ? parsed(cut, before, issues) : [], share };
    before += cut?.features ?? 0;
  }
  if (!splitter.isComplete) {
    const { line, column } = splitter.place;
    throw new UnreadableFile("faults.json_incomplete", { line, column, near: "" });
  }
  end(parseJson(splitter.around, issues));
}

/** Some features at once; where they are no JSON, it is said which of them is not. */
function parsed(cut: Cut, before: number, issues: IssueLog): readonly unknown[] {
  const list = `[${cut.text}]`;
  try {
    const features = parseExact(list, issues) as readonly unknown[];
    // Fewer keys than colons: an object states one twice. Only then is it worth looking for it.
    if (keysIn(features) !== cut.colons) noteDuplicateKeys(list, issues);
    return features;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new UnreadableFile("faults.json_feature", { n: before + featureAt(list), near: nearIn(list) });
  }
}

/** Which feature of a list the text breaks in, from 1. */
function featureAt(list: string): number {
  const fault = findJsonFault(list);
  const until = new JsonSplitter().feed(list.slice(0, fault?.at ?? 0));
  return (until?.features ?? 0) + 1;
}

function nearIn(list: string): string {
  const at = findJsonFault(list)?.at ?? 0;
  return list.slice(at, at + 24);
}

/** All keys of all objects, level by level, so that no depth of nesting can overflow. */
function keysIn(features: readonly unknown[]): number {
  let keys = 0;
  const waiting: unknown[] = [features];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (Array.isArray(next)) {
      for (const each of next) if (typeof each === "object" && each !== null) waiting.push(each);
      continue;
    }
    const record = next as Readonly<Record<string, unknown>>;
    for (const key in record) {
      keys++;
      const value = record[key];
      if (typeof value === "object" && value !== null) waiting.push(value);
    }
  }
  return keys;
}

/** A GeoJSON document of any size: no more of it is in memory than one piece. */
export async function openGeoJsonStream(
  source: ByteSource,
  context: Pick<ReadContext, "issues" | "isGlance">,
): Promise<FileReading> {
  const { issues } = context;
  const encoding = await encodingOf(source, context);
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
