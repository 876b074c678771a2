// What answers a held slider is there, as on a page that has been looked at for a moment.
import { loadBeside } from "../src/app/load-beside.ts";

await loadBeside();
