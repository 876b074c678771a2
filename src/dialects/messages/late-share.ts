import { bytes } from "./en-bytes.ts";
import { facts } from "./en-facts.ts";
import { moving } from "./en-moving.ts";
import { office } from "./en-office.ts";
import { share } from "./en-share.ts";
import { sheet } from "./en-sheet.ts";

/** What the parts say that make what leaves the page, in English. */
export const lateShare = { ...bytes, ...facts, ...moving, ...office, ...share, ...sheet } as const;
