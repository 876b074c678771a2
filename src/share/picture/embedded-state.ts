import { strFromU8, unzipSync } from "fflate";
import { STATE_NAME } from "./file-meta.ts";
import { type EmbeddedState, foundState, LONGEST_STATE, stateOfJsonFile } from "./found-state.ts";
import { isPng } from "./png-chunks.ts";
import { textOfPng } from "./png-text.ts";
import { unescapedXml } from "./xml.ts";

/** Bytes beyond which a file is none of ours: no picture or deck that we make is so large. */
const LARGEST = 200_000_000;

const LATIN = new TextDecoder("latin1");
const UTF8 = new TextDecoder();

const begins = (bytes: Uint8Array, text: string): boolean => LATIN.decode(bytes.subarray(0, text.length)) === text;

const found = (text: string | null | undefined): EmbeddedState | null =>
  text === null || text === undefined ? null : foundState(text);

/** The attachment as `pdf-state.ts` writes it; a program that saved the file anew may have packed or dropped it. */
function textOfPdf(bytes: Uint8Array): string | null {
  const text = LATIN.decode(bytes);
  const start = text.lastIndexOf('{"$schema":"asm-lens-state/');
  if (start < 0) return null;
  const end = text.indexOf("endstream", start);
  return text.slice(start, end < 0 ? undefined : end).trimEnd();
}

const OWN_FILE = `${STATE_NAME}.json`;
const OFFICE = "docProps/custom.xml";
const PROPERTY = new RegExp(`<property\\b[^>]{0,300}\\bname="${STATE_NAME}"[^>]{0,300}>\\s*<vt:lpw?str>([^<]*)<`);

function textOfZip(bytes: Uint8Array): string | null {
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => [OWN_FILE, OFFICE].includes(name) && originalSize <= LONGEST_STATE,
  });
  const own = parts[OWN_FILE];
  if (own) return strFromU8(own);
  const office = parts[OFFICE];
  const escaped = office && PROPERTY.exec(strFromU8(office))?.[1];
  return escaped === undefined ? null : unescapedXml(escaped);
}

const IN_SVG = new RegExp(`<state xmlns="urn:${STATE_NAME}:state"[^>]{0,300}>([^<]*)<`);
const IN_HTML = new RegExp(`<script type="application/json" id="${STATE_NAME}">([^<]*)<`);

function stateOfMarkup(text: string): EmbeddedState | null {
  const html = IN_HTML.exec(text)?.[1];
  if (html !== undefined) return foundState(html);
  const svg = IN_SVG.exec(text)?.[1];
  return svg === undefined ? null : foundState(unescapedXml(svg));
}

/** Blanks and a mark of byte order may stand before the first letter. */
const firstLetter = (bytes: Uint8Array): string => UTF8.decode(bytes.subarray(0, 64)).trimStart().charAt(0);

function stateOf(bytes: Uint8Array): EmbeddedState | null {
  if (isPng(bytes)) return found(textOfPng(bytes, STATE_NAME));
  if (begins(bytes, "%PDF-")) return found(textOfPdf(bytes));
  if (begins(bytes, "PK\u0003\u0004")) return found(textOfZip(bytes));
  const first = firstLetter(bytes);
  if (first === "<") return stateOfMarkup(UTF8.decode(bytes));
  return first === "{" && bytes.length <= LONGEST_STATE ? stateOfJsonFile(UTF8.decode(bytes)) : null;
}

/**
 * The state in a PNG, SVG, PDF, PPTX, XLSX, zip, HTML page, story or state file of ours; null where the file is none
 * of ours. Decided by content, never by name; nothing is run, and nothing is unpacked beyond fixed sizes.
 */
export async function embeddedState(bytes: Uint8Array): Promise<EmbeddedState | null> {
  if (bytes.length > LARGEST) return null;
  try {
    return stateOf(bytes);
  } catch {
    // A zip that cannot be opened is told by who reads it as data.
    return null;
  }
}
