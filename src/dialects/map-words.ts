import { lateMap } from "./messages/late-map.ts";
import { addWords } from "./text.ts";

// Imported by the parts that the map comes with, so that their words come with them and with nothing else.
addWords(lateMap);
