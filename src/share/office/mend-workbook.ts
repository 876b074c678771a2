import { MAKER } from "../picture/file-meta.ts";
import { xmlText } from "../picture/xml.ts";
import { dropPhantomTypes, scrubParts } from "./mend-package.ts";
import { type Parts, packageOf, partsOf, xmlOf } from "./parts.ts";

const CORE = "docProps/core.xml";
const SHEET = "xl/worksheets/sheet1.xml";

/** The workbook behind a chart: made on the day of its deck, by no program of that name, compressed. */
function mendedWorkbook(bytes: Uint8Array, made: string): Uint8Array {
  const parts = partsOf(bytes);
  scrubParts(parts);
  dropPhantomTypes(parts);
  const core = xmlOf(parts, CORE)
    .replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, (_whole, tag: string) => `${tag}${xmlText(made.slice(0, 10))}T00:00:00Z`)
    .replaceAll("PptxGenJS", xmlText(MAKER));
  parts.set(CORE, core);
  // The writer leaves a cell empty where the number is zero.
  parts.set(SHEET, xmlOf(parts, SHEET).replaceAll("<v></v>", "<v>0</v>"));
  return packageOf(parts);
}

export function mendWorkbooks(parts: Parts, made: string): void {
  for (const [name, content] of parts)
    if (typeof content !== "string" && name.endsWith(".xlsx")) parts.set(name, mendedWorkbook(content, made));
}
