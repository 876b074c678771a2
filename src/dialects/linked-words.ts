import { link } from "./messages/en-link.ts";
import { addWords } from "./text.ts";

// Imported by whatever reads a link, a definition file or the library: the first picture reads none.
addWords(link);
