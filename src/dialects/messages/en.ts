import { attributes } from "./en-attributes.ts";
import { charts } from "./en-charts.ts";
import { definitions } from "./en-definitions.ts";
import { explain } from "./en-explain.ts";
import { faults } from "./en-faults.ts";
import { map } from "./en-map.ts";
import { page } from "./en-page.ts";
import { panels } from "./en-panels.ts";
import { sentence } from "./en-sentence.ts";

/** What the first picture and the command line say, in English. No key is defined in two files: a test says so. */
export const en = {
  ...attributes,
  ...sentence,
  ...explain,
  ...definitions,
  ...faults,
  ...map,
  ...charts,
  ...page,
  ...panels,
} as const;
