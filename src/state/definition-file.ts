import "../dialects/linked-words.ts";
import { t, tCode } from "../dialects/text.ts";
import { type Checked, parseDefinition } from "../model/check-definition.ts";
import type { Definition } from "../model/definition.ts";
import type { DefinitionError } from "../model/findings.ts";
import { UnreadableFile } from "../model/issue.ts";
import { prettyJson } from "./definition-text.ts";
import { slugOf } from "./own-copy.ts";

/** Bytes beyond which a file is not looked at as a definition; the longest law is a hundredth of it. */
const MOST = 2_000_000;
/** Where a damaged file still says what it was meant to be. */
const HEAD = 2_000;

/** The definition as an asm-def/1 file. The same definition gives the same text. */
export const definitionText = (definition: Definition): string => prettyJson(definition);

/** A name for that file, such as `new-lens.asm-def.json`. */
export const definitionFileName = ({ id }: Definition): string => `${slugOf(id)}.asm-def.json`;

const SCHEMA = /"\$schema"\s*:\s*"asm-def\//;

/** Whether text is meant as a definition: by its schema, also where it is cut, or by its parts where it has none. */
export function isDefinitionText(text: string): boolean {
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    if (typeof json !== "object" || json === null || Array.isArray(json)) return false;
    if (!Object.hasOwn(json, "$schema"))
      return ["classes", "criteria", "rules"].every((key) => Object.hasOwn(json, key));
    return String((json as { $schema: unknown }).$schema).startsWith("asm-def/");
  } catch {
    return SCHEMA.test(text.slice(0, HEAD));
  }
}

/** The definition in the text of a file, or every mistake in it with its place. */
export const readDefinition = (text: string): Checked => parseDefinition(text);

/** One mistake in words, with its place. */
export function mistakeText({ code, place, params }: DefinitionError): string {
  const why = tCode(code, params);
  return place === "" ? why : t("definition_file.mistake", { place, why });
}

/**
 * The definition in a dropped or chosen file; null where the file is no definition, so that it is read as sites.
 * @throws UnreadableFile where it is meant as a definition and is not a valid one.
 */
export async function definitionIn(file: File): Promise<Definition | null> {
  if (file.size > MOST || /\.(csv|tsv|geojson)$/i.test(file.name)) return null;
  const text = await file.text();
  if (!isDefinitionText(text)) return null;
  const checked = readDefinition(text);
  if (checked.ok) return checked.definition;
  const [first, ...more] = checked.errors.map(mistakeText);
  const code = more.length === 0 ? "definition_file.refused" : "definition_file.refused.more";
  throw new UnreadableFile(code, { first: first ?? "", n: more.length });
}
