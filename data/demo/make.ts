import { writeFileSync } from "node:fs";
import { drawDemonstration, written } from "./demonstration.ts";
import { readTownWords } from "./inputs.ts";
import { SEED, SITES } from "./size.ts";

const demonstration = drawDemonstration(SEED, SITES, readTownWords());
const text = written(demonstration);
writeFileSync(new URL("sites.geojson", import.meta.url), text);
console.log(
  `sites.geojson: ${SITES} sites, ${demonstration.features.length} visits, ${(Buffer.byteLength(text) / 1e6).toFixed(2)} MB`,
);
