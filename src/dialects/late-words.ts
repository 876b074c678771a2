import { late } from "./messages/late.ts";
import { addWords } from "./text.ts";

// Imported by the parts that are loaded only when asked for, so that their words come with them.
addWords(late);
