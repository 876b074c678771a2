import { type Parts, packageOf, partsOf, xmlOf } from "./parts.ts";

/** Stands for no number until the file is mended: the writer makes zero of what is none. */
export const NO_NUMBER = 1e-300;

const POINT = new RegExp(`<c:pt idx="\\d+"><c:v>${NO_NUMBER}</c:v></c:pt>`, "g");
const CELL = new RegExp(`<c r="[A-Z]+\\d+"[^>]*>\\s*<v>${NO_NUMBER}</v>\\s*</c>`, "g");

/** A bar without a number has no value in the chart, and no cell in the workbook behind it. */
export function dropEmptyValues(parts: Parts): void {
  for (const [name, content] of [...parts]) {
    if (/^ppt\/charts\/chart\d+\.xml$/.test(name)) parts.set(name, xmlOf(parts, name).replace(POINT, ""));
    if (typeof content === "string" || !/^ppt\/embeddings\/.*\.xlsx$/.test(name)) continue;
    const inner = partsOf(content);
    for (const [sheet, xml] of inner)
      if (typeof xml === "string" && /^xl\/worksheets\/.*\.xml$/.test(sheet)) inner.set(sheet, xml.replace(CELL, ""));
    parts.set(name, packageOf(inner));
  }
}
