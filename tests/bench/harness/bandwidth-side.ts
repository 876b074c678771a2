import { writeFileSync } from "node:fs";
import { bandwidth } from "./bandwidth.ts";

/** `bandwidth-side.js FILE`: in a process of its own, before anything else is in its memory. */
writeFileSync(process.argv[2] as string, JSON.stringify(bandwidth()));
