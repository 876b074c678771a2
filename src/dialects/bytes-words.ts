import { t } from "./text.ts";

const KB = 1000;

/** An amount that is only known about: two digits that mean something. */
export function aboutBytes(bytes: number): string {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(bytes)) - 1);
  return bytesWords(Math.round(bytes / step) * step);
}

/** "412 KB", "1.2 MB", "3.4 GB". */
export function bytesWords(bytes: number): string {
  if (bytes < KB * KB) return t("bytes.kb", { n: Math.max(1, Math.round(bytes / KB)) });
  if (bytes < KB * KB * KB) return t("bytes.mb", { n: Math.round(bytes / KB / 100) / 10 });
  return t("bytes.gb", { n: Math.round(bytes / KB / KB / 100) / 10 });
}
