import { elementsOf, type Parts, xmlOf } from "./parts.ts";

const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;
/** Characters that stand legibly on a page across. */
const PAGE_WIDTH = 180;

/** A4, across, as many pages down as it takes. */
function pageSetup(xml: string): string {
  const width = elementsOf(xml, "col").reduce((sum, column) => sum + Number(column["width"] ?? 0), 0);
  const across = Math.max(1, Math.ceil(width / PAGE_WIDTH));
  return `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${across}" fitToHeight="0"/>`;
}

/** Where only rows are frozen the active pane is the lower left one; the writer names one that does not exist. */
const frozenRows = (xml: string): string =>
  xml.replace(/<pane\b[^>]*>/g, (pane) =>
    pane.includes('xSplit="0"') ? pane.replace(/ xSplit="0"/, "").replace('"bottomRight"', '"bottomLeft"') : pane,
  );

/** Puts right what the writer of sheets gets wrong, and makes each sheet print whole and legibly. */
export function mendSheets(parts: Parts): void {
  for (const name of parts.keys()) {
    if (!SHEET.test(name)) continue;
    const xml = frozenRows(xmlOf(parts, name))
      .replace(/(<worksheet\b[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
      .replace("</worksheet>", `${pageSetup(xmlOf(parts, name))}</worksheet>`);
    parts.set(name, xml);
  }
}
