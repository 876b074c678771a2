import { t } from "../../dialects/text.ts";

const KB = 1000;

/** "412 KB", "1.2 MB". */
export function bytesWords(bytes: number): string {
  if (bytes < KB * KB) return t("share.bytes.kb", { n: Math.max(1, Math.round(bytes / KB)) });
  return t("share.bytes.mb", { n: Math.round(bytes / KB / 100) / 10 });
}
