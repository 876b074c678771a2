import { tools } from "../../../src/cli/tools.ts";
import { sourceOf } from "../../../src/ingest/byte-source.ts";
import { openFile } from "../../../src/ingest/formats.ts";
import { IssueLog } from "../../../src/ingest/issue-log.ts";
import { UnreadableFile } from "../../../src/model/issue.ts";
import type { ReadChoices } from "../../../src/model/mapping.ts";

/** A file as its reader takes it apart: what it says of itself, its rows' values and positions, codes of what was noticed. */
export async function opened(bytes: Uint8Array, name = "file", choices: ReadChoices = {}) {
  const issues = new IssueLog();
  const { format, read, parts, columns, batches } = await openFile(sourceOf(bytes, name), { issues, choices, tools });
  const rows: { values: Record<string, unknown>; position: unknown; geometry: unknown }[] = [];
  for await (const batch of batches())
    for (const { properties, stated, position, geometry } of batch.rows)
      rows.push({ values: Object.fromEntries(stated ?? properties), position, geometry });
  return { format, read, parts, columns: [...columns], rows, codes: issues.list().map(({ code }) => code) };
}

/** The code of why a file is refused; null where it is read. */
export async function refusal(reading: Promise<unknown> | (() => unknown)): Promise<string | null> {
  try {
    await (typeof reading === "function" ? reading() : reading);
    return null;
  } catch (error) {
    if (error instanceof UnreadableFile) return error.code;
    throw error;
  }
}
