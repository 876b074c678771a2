import "../../dialects/share-words.ts";
import { t } from "../../dialects/text.ts";
import { type FileMeta, STATE_NAME, stateJson } from "../picture/file-meta.ts";
import { archiveOf } from "./archive.ts";
import { toCsv } from "./csv.ts";
import type { Table } from "./table.ts";

/** File of a table within the archive. */
export const csvName = ({ id }: Pick<Table, "id">): string => `${id.replace(".", "-")}.csv`;

function readme(tables: readonly Table[], meta: FileMeta): string {
  const lines = [
    meta.title,
    "",
    meta.alt,
    "",
    t("tables.readme.contains"),
    ...tables.map((table) => t("tables.readme.file", { file: csvName(table), name: table.name, n: table.rows.length })),
    "",
    t("tables.readme.encoding"),
    "",
    t("tables.readme.protection"),
    ...Object.entries(meta.stamp).map(([name, value]) => `${name}: ${value}`),
  ];
  return `${lines.join("\r\n")}\r\n`;
}

/** All tables as one zip of CSV files, with README.txt on what they hold and the state that reopens the view. */
export const toCsvArchive = (tables: readonly Table[], meta: FileMeta): Uint8Array =>
  archiveOf([
    ["README.txt", readme(tables, meta)],
    ...tables.map((table) => [csvName(table), toCsv(table)] as const),
    [`${STATE_NAME}.json`, stateJson(meta)],
  ]);
