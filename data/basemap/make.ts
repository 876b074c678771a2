import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { buildAdmin } from "./admin.ts";
import { buildPlaces } from "./places.ts";
import { readAdmin1, readCities, readWater } from "./sources.ts";
import { buildTownWords } from "./town-words.ts";
import { buildWater } from "./water.ts";

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024)} KB`;

/** One file a layer; the same packages give the same bytes. */
function write(name: string, content: unknown): void {
  const text = `${JSON.stringify(content)}\n`;
  writeFileSync(new URL(`${name}.json`, import.meta.url), text);
  console.log(`${name}.json: ${kilobytes(text.length)}, gzipped ${kilobytes(gzipSync(text).length)}`);
}

const areas = readAdmin1();
write("admin", buildAdmin(areas));
write("water", buildWater(readWater("50m"), readWater("110m")));
const cities = readCities();
write("places", buildPlaces(cities, areas));
write("town-words", buildTownWords(cities));
