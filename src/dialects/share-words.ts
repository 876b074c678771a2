import { lateShare } from "./messages/late-share.ts";
import { addWords } from "./text.ts";

// Imported by the parts that make what leaves the page, so that their words come with them and with nothing else.
addWords(lateShare);
