import { lateData } from "./messages/late-data.ts";
import { addWords } from "./text.ts";

// Imported by whatever reads a file or lists what came of it: the first picture reads none.
addWords(lateData);
