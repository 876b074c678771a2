import { archives } from "./en-archives.ts";
import { formats } from "./en-formats.ts";
import { ingest } from "./en-ingest.ts";
import { mapping } from "./en-mapping.ts";
import { places } from "./en-places.ts";
import { streams } from "./en-streams.ts";

/** What is said of a file that is read, on the page and on the command line, in English. */
export const lateData = { ...ingest, ...archives, ...formats, ...mapping, ...places, ...streams } as const;
