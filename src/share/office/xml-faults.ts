const NAME = "[A-Za-z_][\\w.:-]*";
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/;
const TAG = new RegExp(`^<(/?)(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>$`);
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=`, "g");
/** Comments, declarations and instructions; else a tag, whose quoted values may hold ">". */
const MARKUP = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(?:"[^"]*"|'[^']*'|[^<>"'])*>/g;

/** Whether XML 1.0 has a place for the character (production 2, Char). */
const isChar = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff);

function strangeCharacter(xml: string): string | null {
  for (const letter of xml) {
    const code = letter.codePointAt(0) ?? 0;
    if (!isChar(code)) return `character U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  }
  return null;
}

const withoutQuotes = (attributes: string): string => attributes.replace(/"[^"]*"|'[^']*'/g, "");

/** The fault of one tag, if any; open elements are pushed to and popped from `open`. */
function tagFault(tag: string, open: string[]): string | null {
  const match = TAG.exec(tag);
  if (!match) return `malformed tag ${tag.slice(0, 60)}`;
  const [, closing, name = "", attributes = "", empty] = match;
  if (closing) return open.pop() === name ? null : `</${name}> closes nothing`;
  const names = [...withoutQuotes(attributes).matchAll(ATTRIBUTE)].map((found) => found[1]);
  if (new Set(names).size < names.length) return `<${name}> repeats an attribute`;
  if (ENTITY.test(attributes)) return `<${name}> holds a bare "&"`;
  if (!empty) open.push(name);
  return null;
}

/** Why a text is no well-formed XML 1.0 document, or null. No declarations of types, which Office never writes. */
export function xmlFault(xml: string): string | null {
  const strange = strangeCharacter(xml);
  if (strange) return strange;
  const open: string[] = [];
  let end = 0;
  let roots = 0;
  for (const match of xml.matchAll(MARKUP)) {
    const between = xml.slice(end, match.index);
    if (between.includes("<") || ENTITY.test(between)) return `malformed text ${between.trim().slice(0, 60)}`;
    if (open.length === 0 && between.replace("\ufeff", "").trim() !== "") return "text outside the root";
    end = match.index + match[0].length;
    if (match[0].startsWith("<?") || match[0].startsWith("<!--")) continue;
    if (open.length === 0) roots++;
    const fault = tagFault(match[0], open);
    if (fault) return fault;
  }
  if (open.length > 0) return `<${open.at(-1)}> is not closed`;
  if (xml.slice(end).trim() !== "") return "text outside the root";
  return roots === 1 ? null : `${roots} roots`;
}
