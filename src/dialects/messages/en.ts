import { attributes } from "./en-attributes.ts";
import { borders } from "./en-borders.ts";
import { charts } from "./en-charts.ts";
import { definitions } from "./en-definitions.ts";
import { editor } from "./en-editor.ts";
import { explain } from "./en-explain.ts";
import { explore } from "./en-explore.ts";
import { faults } from "./en-faults.ts";
import { ingest } from "./en-ingest.ts";
import { link } from "./en-link.ts";
import { map } from "./en-map.ts";
import { page } from "./en-page.ts";
import { panels } from "./en-panels.ts";
import { sentence } from "./en-sentence.ts";
import { tongues } from "./en-tongues.ts";

/** Every sentence of the product in English. A key that two files define is a type error in `en.ts`'s test. */
export const en = {
  ...attributes,
  ...sentence,
  ...explain,
  ...explore,
  ...definitions,
  ...faults,
  ...ingest,
  ...link,
  ...map,
  ...charts,
  ...page,
  ...panels,
  ...tongues,
  ...borders,
  ...editor,
} as const;
