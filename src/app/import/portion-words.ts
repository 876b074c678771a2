import "../../dialects/import-words.ts";
import { aboutBytes, bytesWords } from "../../dialects/bytes-words.ts";
import { t } from "../../dialects/text.ts";
import { LARGE, type LargeFile, neededFor } from "../../model/large-file.ts";
import { isSampled, type Portion } from "../../model/portion.ts";
import { sampleError } from "../../model/sample.ts";
import type { DataSet } from "../../model/site-table.ts";

/** A share's error is not said smaller than it is. */
const rounded = (error: number): number => Math.ceil(error * 10) / 10;

/** What must stand beside every number of a part of a file: that it is one, and how far its shares may be off. */
export function partWords({ table, sample, unread = [] }: DataSet): string | null {
  const parts = [
    ...(sample
      ? [t("sample.frame", { n: sample.oneIn, error: rounded(sampleError(table.siteCount, sample.oneIn)) })]
      : []),
    ...(unread.length > 0 ? [t("sample.unread", { n: unread.length })] : []),
  ];
  return parts.length > 0 ? parts.reduce((sample, frame) => t("sample.and_frame", { sample, frame })) : null;
}

/** Data that say of themselves that they are a part, wherever what they set out to record is said. */
export function saidOfPart(dataSet: DataSet): DataSet {
  const sample = partWords(dataSet);
  if (sample === null) return dataSet;
  const { frame } = dataSet;
  return { ...dataSet, frame: frame === null ? sample : t("sample.and_frame", { sample, frame }) };
}

/** What to add to the word on a file of which a sample was loaded; "" where it was all of it. */
export const wordsOnSample = ({ sample }: DataSet): string =>
  sample ? ` ${t("sample.loaded", { n: sample.leftOut })}` : "";

/** What is said while a large file is read. */
export function wordsWhile(file: LargeFile, portion: Portion): { readonly note?: string } {
  if (file.bytes < LARGE) return {};
  const size = bytesWords(file.bytes);
  const takes = t("large.while", { size, needed: aboutBytes(neededFor(file, portion)) });
  const draws = isSampled(portion) ? ` ${t("large.while.sample", { n: portion.oneIn ?? 1 })}` : "";
  return { note: takes + draws };
}

/** What of a file will be read, where that is not all of it. */
export function wordsOnPortion(portion: Portion): string | null {
  const parts = [
    ...(isSampled(portion) ? [t("sample.one_in", { n: portion.oneIn ?? 1 })] : []),
    ...(portion.properties ? [t("large.columns")] : []),
  ];
  if (parts.length === 0) return null;
  return t("sample.will", { what: parts.reduce((a, b) => t("list.comma", { a, b })) });
}
