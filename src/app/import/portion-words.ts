import "../../dialects/import-words.ts";
import { aboutBytes, bytesWords } from "../../dialects/bytes-words.ts";
import { t } from "../../dialects/text.ts";
import { LARGE, type LargeFile, neededFor } from "../../model/large-file.ts";
import { isSampled, type Portion } from "../../model/portion.ts";
import type { DataSet } from "../../model/site-table.ts";

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
