import "../../dialects/import-words.ts";
import { t } from "../../dialects/text.ts";
import { sampleError } from "../../model/sample.ts";
import type { DataSet } from "../../model/site-table.ts";

/** A share's error in percentage points, never said smaller than it is. */
export const errorOf = (sites: number, oneIn: number): number => Math.ceil(sampleError(sites, oneIn) * 10) / 10;

/** What must stand beside every number of a part of a file: that it is one, and how far its shares may be off. */
export function partWords({ table, sample, unread = [] }: DataSet): string | null {
  const n = table.siteCount;
  const parts = [
    ...(sample ? [t("sample.frame", { n, oneIn: sample.oneIn, error: errorOf(n, sample.oneIn) })] : []),
    ...(unread.length > 0 ? [t("sample.unread", { n: unread.length })] : []),
  ];
  return parts.length > 0 ? parts.reduce((part, frame) => t("sample.and_frame", { part, frame })) : null;
}

/** Data that say of themselves that they are a part, wherever what they set out to record is said. */
export function saidOfPart(dataSet: DataSet): DataSet {
  const part = partWords(dataSet);
  if (part === null) return dataSet;
  const { frame } = dataSet;
  return { ...dataSet, frame: frame === null ? part : t("sample.and_frame", { part, frame }) };
}

/** What the file itself set out to record: the frame without what was said of the part. */
export function ownFrame(dataSet: DataSet): string | null {
  const { frame } = dataSet;
  const part = partWords(dataSet);
  if (part === null || frame === null || frame === part) return frame === part ? null : frame;
  const before = t("sample.and_frame", { part, frame: "" });
  return frame.startsWith(before) ? frame.slice(before.length) : frame;
}
