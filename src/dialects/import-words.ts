import { lateImport } from "./messages/late-import.ts";
import { addWords } from "./text.ts";

// Imported by the parts that open, map, check and place data, so that their words come with them.
addWords(lateImport);
