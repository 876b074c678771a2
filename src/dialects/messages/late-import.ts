import { bytes } from "./en-bytes.ts";
import { context } from "./en-context.ts";
import { guess } from "./en-guess.ts";
import { importing } from "./en-importing.ts";
import { keeping } from "./en-keeping.ts";
import { large } from "./en-large.ts";
import { opening } from "./en-opening.ts";
import { quality } from "./en-quality.ts";

/** What the parts say that open, map, check and place data, in English. */
export const lateImport = {
  ...bytes,
  ...context,
  ...guess,
  ...importing,
  ...keeping,
  ...large,
  ...opening,
  ...quality,
} as const;
