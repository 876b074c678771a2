import type { Survey } from "../../model/survey.ts";
import type { ByteSource } from "../byte-source.ts";
import type { FileReading } from "../file-reading.ts";
import type { IssueLog } from "../issue-log.ts";

/** What the first rows of a file show, and what each column is taken for. */
export async function surveyReading(source: ByteSource, reading: FileReading, issues: IssueLog): Promise<Survey> {
  const rows = [];
  for await (const batch of reading.batches()) {
    rows.push(...batch.rows);
    break;
  }
  return {
    name: source.name,
    format: reading.format,
    bytes: source.size,
    read: reading.read,
    parts: reading.parts,
    rowsSeen: rows.length,
    isWhole: false,
    hasGeometry: reading.hasGeometry,
    columns: [],
    firstRows: [],
    profile: null,
    guesses: {},
    position: null,
    constants: {},
    issues: issues.list(),
  };
}
