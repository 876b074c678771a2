import type { Mapping } from "../model/mapping.ts";
import { hasPosition, positionColumns } from "./csv-header.ts";
import type { FileReading } from "./file-reading.ts";
import type { IssueLog } from "./issue-log.ts";
import { statedKey } from "./key-text.ts";
import { applyMapping, type RowTranslator } from "./mapping/apply.ts";
import { narrowed } from "./mapping/narrow.ts";
import { sitesOnly } from "./not-a-site.ts";
import type { Profile } from "./profiles/profile.ts";
import type { Row } from "./row.ts";

/** What says how the columns of a file are to be read: a mapping, a publisher's known layout, or neither. */
export interface Layout {
  readonly mapping: Mapping | undefined;
  readonly profile: Profile | undefined;
}

/** Whether neither the format nor the name of a column says where sites are. */
export const isUnplaced = ({ hasGeometry, columns }: FileReading): boolean =>
  !hasGeometry && !hasPosition(positionColumns([...columns]));

/** Rows under the catalogue's names; of a table its sums and notes are set aside. */
export async function translatorFor(
  reading: FileReading,
  { mapping, profile }: Layout,
  issues: IssueLog,
): Promise<RowTranslator> {
  if (!mapping?.position && isUnplaced(reading)) issues.add("ingest.no_position_columns", "note");
  const to = async (log: IssueLog): Promise<RowTranslator> =>
    mapping ? applyMapping(mapping, reading, log) : byProfile(profile);
  return reading.hasGeometry ? to(issues) : sitesOnly(await to(issues), await to(issues.silent()));
}

const byProfile =
  (profile: Profile | undefined): RowTranslator =>
  (row) =>
    profile ? { ...row, properties: profile.translate(new Map(row.properties)) } : row;

const SITE_ID = new Set(["site_id"]);

/** The site id that a row will have once it is translated, read without its other cells and without telling issues. */
export async function siteKeyReader(
  reading: FileReading,
  { mapping, profile }: Layout,
  issues: IssueLog,
): Promise<(row: Row) => string | undefined> {
  const { position: _, ...keyOnly } = mapping ? narrowed(mapping, SITE_ID) : NOTHING;
  const translate = mapping ? await applyMapping(keyOnly, reading, issues.silent()) : byProfile(profile);
  return (row) => {
    let key: string | undefined;
    for (const [name, value] of translate(row).properties) if (name === "site_id") key = statedKey(value) ?? key;
    return key;
  };
}

const NOTHING: Mapping = { $schema: "asm-map/1", name: "", columns: {} };
