import { readFile as readDisk } from "node:fs/promises";
import { basename } from "node:path";
import { tCode } from "../dialects/text.ts";
import { decodeProvinces } from "../ingest/context/decode-areas.ts";
import { PLACE_PROPERTIES } from "../ingest/context/place-sites.ts";
import type { Tools } from "../ingest/platform.ts";
import { readFile } from "../ingest/read-file.ts";
import type { Definition } from "../model/definition.ts";
import { UnreadableFile } from "../model/issue.ts";
import type { DataSet } from "../model/site-table.ts";
import { propertyOf } from "../model/walk.ts";
import { readBytes } from "./files.ts";
import { readMapping } from "./mapping.ts";
import { Refusal } from "./refusal.ts";
import { tools } from "./tools.ts";

const PROVINCES = new URL("../../data/basemap/admin.json", import.meta.url);

/** Where a site lies is looked up only for who asks: it takes the basemap. */
const readsPlaces = ({ criteria }: Definition): boolean =>
  Object.entries(criteria).some(([key, criterion]) =>
    PLACE_PROPERTIES.some((property) => property === propertyOf(key, criterion)),
  );

const withProvinces: Tools = {
  ...tools,
  provinces: async () => decodeProvinces(JSON.parse(await readDisk(PROVINCES, "utf8"))),
};

/**
 * The sites of a file, with all that some definitions read of them.
 * @param mapping the path of a file that says what the columns are
 * @throws Refusal where either file cannot be used
 */
export async function readSitesFile(
  path: string,
  mapping: string | undefined,
  definitions: readonly Definition[],
): Promise<DataSet> {
  const chosen = mapping === undefined ? undefined : await readMapping(mapping);
  const bytes = await readBytes(path);
  try {
    const used = definitions.some(readsPlaces) ? withProvinces : tools;
    return await readFile(bytes, basename(path), { tools: used, mapping: chosen });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new Refusal("cli.refused", { path, why: tCode(error.code, error.params) });
  }
}
