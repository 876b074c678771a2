import type { Facts } from "../../share/facts/facts.ts";
import type { FileMeta } from "../../share/picture/file-meta.ts";
import type { ShareInput } from "../../share/share-input.ts";

/** What every file says of itself. */
export const metaOf = (
  { title, alt, link, language, stamp, synthetic }: Facts,
  { choice, today }: ShareInput,
): FileMeta => ({
  title,
  alt,
  link,
  language,
  stamp,
  definitions: { baseline: choice.baseline, proposed: choice.proposed },
  synthetic,
  made: today,
});
