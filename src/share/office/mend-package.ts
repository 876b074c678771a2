import { CONTENT_TYPES, isXml, type Parts, xmlOf } from "./parts.ts";

/** Removes the characters that XML 1.0 has no place for; the writers escape markup but let these through. */
export function scrubXml(xml: string): string {
  let out = "";
  for (const letter of xml) {
    const code = letter.codePointAt(0) ?? 0;
    const fits =
      code >= 0x20 ? !(code >= 0xd800 && code <= 0xdfff) && code < 0xfffe : code === 9 || code === 10 || code === 13;
    if (fits || code > 0xffff) out += letter;
  }
  return out;
}

export function scrubParts(parts: Parts): void {
  for (const [name, content] of parts)
    if (typeof content === "string" && isXml(name)) parts.set(name, scrubXml(content));
}

/** Types of parts and of endings that the package does not hold. */
export function dropPhantomTypes(parts: Parts): void {
  const endings = new Set([...parts.keys()].map((name) => name.split(".").at(-1)?.toLowerCase()));
  const xml = xmlOf(parts, CONTENT_TYPES)
    .replace(/\s*<Override\b[^>]*?PartName="\/([^"]+)"[^>]*?\/>/g, (whole, name: string) =>
      parts.has(name) ? whole : "",
    )
    .replace(/\s*<Default\b[^>]*?Extension="([^"]+)"[^>]*?\/>/g, (whole, ending: string) =>
      endings.has(ending.toLowerCase()) ? whole : "",
    );
  parts.set(CONTENT_TYPES, xml);
}

/** Declares a part and ties it to the package. */
export function addPart(parts: Parts, name: string, xml: string, contentType: string, relation: string): void {
  parts.set(name, xml);
  const override = `<Override PartName="/${name}" ContentType="${contentType}"/>`;
  parts.set(CONTENT_TYPES, xmlOf(parts, CONTENT_TYPES).replace("</Types>", `${override}</Types>`));
  const rels = "_rels/.rels";
  const id = `rId-${name.replace(/\W/g, "-")}`;
  const line = `<Relationship Id="${id}" Type="${relation}" Target="${name}"/>`;
  parts.set(rels, xmlOf(parts, rels).replace("</Relationships>", `${line}</Relationships>`));
}
