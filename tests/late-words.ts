// Every test knows all words, as a page does once its parts are loaded.
import "../src/dialects/late-words.ts";
import "../src/dialects/data-words.ts";
import "../src/dialects/share-words.ts";
import "../src/dialects/import-words.ts";
import "../src/dialects/map-words.ts";
import "../src/dialects/linked-words.ts";
