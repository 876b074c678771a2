import { type FileMeta, MAKER, STATE_NAME, stateJson } from "../picture/file-meta.ts";
import { xmlText } from "../picture/xml.ts";
import { addPart } from "./mend-package.ts";
import type { Parts } from "./parts.ts";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CORE = "docProps/core.xml";
const CUSTOM = "docProps/custom.xml";

/** A format identifier that the standard reserves for custom properties. */
const FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

function core({ title, alt, language, made = "1980-01-01" }: FileMeta): string {
  const date = (element: string): string =>
    `<dcterms:${element} xsi:type="dcterms:W3CDTF">${xmlText(made.slice(0, 10))}T00:00:00Z</dcterms:${element}>`;
  return `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(MAKER)}</dc:creator><dc:description>${xmlText(alt)}</dc:description><dc:language>${xmlText(language)}</dc:language><cp:lastModifiedBy>${xmlText(MAKER)}</cp:lastModifiedBy>${date("created")}${date("modified")}</cp:coreProperties>`;
}

const custom = (meta: FileMeta): string =>
  `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="${FORMAT_ID}" pid="2" name="${STATE_NAME}"><vt:lpwstr>${xmlText(stateJson(meta))}</vt:lpwstr></property></Properties>`;

/** Title, maker and day of making, and the state that reopens the view; no name of a person, no path. */
export function describePackage(parts: Parts, meta: FileMeta): void {
  if (parts.has(CORE)) parts.set(CORE, core(meta));
  else
    addPart(
      parts,
      CORE,
      core(meta),
      "application/vnd.openxmlformats-package.core-properties+xml",
      "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    );
  addPart(
    parts,
    CUSTOM,
    custom(meta),
    "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties",
  );
}
