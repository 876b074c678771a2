import { basename } from "node:path";
import { tCode } from "../dialects/text.ts";
import { readFile } from "../ingest/read-file.ts";
import { UnreadableFile } from "../model/issue.ts";
import type { DataSet } from "../model/site-table.ts";
import { readBytes } from "./files.ts";
import { Refusal } from "./refusal.ts";
import { tools } from "./tools.ts";

/** The sites of a file. Throws Refusal where it cannot be read. */
export async function readSitesFile(path: string): Promise<DataSet> {
  const bytes = await readBytes(path);
  try {
    return await readFile(bytes, basename(path), { tools });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new Refusal("cli.refused", { path, why: tCode(error.code, error.params) });
  }
}
