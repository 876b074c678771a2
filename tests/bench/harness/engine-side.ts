import { writeFileSync } from "node:fs";
import { ENTRANTS } from "../engines/registry.ts";
import { measure } from "./measure.ts";
import { courseOf } from "./paths.ts";

/** A process of its own for each engine and size: `engine-side.js NAME SITES CAP_MS FILE` writes its run into the file. */
const [, , name = "", sites = "", cap = "", file = ""] = process.argv;
const entrant = ENTRANTS[name];
if (!entrant) throw new Error(`no engine ${name}`);
const { build } = await entrant.load();
const { everyPath } = entrant;
const settings = { name, sites: Number(sites), everyPath, capMs: Number(cap) };
const run = await measure(build, () => courseOf(settings.sites), settings);
writeFileSync(file, JSON.stringify(run));
