import { t } from "./text.ts";

const KB = 1000;

/** "412 KB", "1.2 MB". */
export function bytesWords(bytes: number): string {
  if (bytes < KB * KB) return t("bytes.kb", { n: Math.max(1, Math.round(bytes / KB)) });
  return t("bytes.mb", { n: Math.round(bytes / KB / 100) / 10 });
}
