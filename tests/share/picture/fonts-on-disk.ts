import { readFileSync } from "node:fs";
import { type FontBytes, TRUETYPE } from "../../../src/share/fonts/font-files.ts";
import type { Weight } from "../../../src/share/picture/picture.ts";

const WEIGHTS: readonly Weight[] = [400, 500, 600, 700];
const read = (url: URL): Uint8Array => new Uint8Array(readFileSync(url));

export const trueTypeOnDisk = (): FontBytes => ({
  weights: new Map(WEIGHTS.map((weight) => [weight, read(TRUETYPE[weight])])),
  operators: null,
});
