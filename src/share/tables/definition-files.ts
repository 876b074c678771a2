import "../../dialects/late-words.ts";
import "../../dialects/share-words.ts";
import { pythonOf } from "../../dialects/python.ts";
import { sentenceText } from "../../dialects/sentence.ts";
import { sqlOf } from "../../dialects/sql.ts";
import { t } from "../../dialects/text.ts";
import type { Definition, Source } from "../../model/definition.ts";
import { hashDefinition } from "../../model/definition-hash.ts";
import { VERSION } from "../../model/version.ts";
import { definitionFileName, definitionText } from "../../state/definition-file.ts";
import { archiveOf } from "./archive.ts";

export interface DefinitionFile {
  readonly name: string;
  readonly text: string;
}

const cited = ({ instrument, article, year, country, url, approximated = [] }: Source): string[] =>
  [instrument, article, year, country, url, ...approximated].flatMap((part) =>
    part === undefined || part === null ? [] : [String(part)],
  );

/** Name, sentence, source and hash: what a footnote needs. */
function words(definition: Definition): string {
  const { name, version, source } = definition;
  const lines = [
    `${name} ${version}`,
    t("definitions.hash", { hash: hashDefinition(definition) }),
    "",
    sentenceText(definition),
    ...(source ? ["", ...cited(source)] : []),
    "",
    t("definitions.made", { version: VERSION }),
  ];
  return `${lines.join("\n")}\n`;
}

/**
 * A definition in every tongue, all from one source: asm-def/1 as the library writes it, words with citation and hash,
 * SQL for two databases, Python. It holds no data.
 * @throws DefinitionTooLarge
 */
export function definitionFiles(definition: Definition): DefinitionFile[] {
  const json = definitionFileName(definition);
  const base = json.replace(/\.asm-def\.json$/, "");
  return [
    { name: json, text: definitionText(definition) },
    { name: `${base}.txt`, text: words(definition) },
    { name: `${base}.duckdb.sql`, text: `${sqlOf(definition, "duckdb")}\n` },
    { name: `${base}.postgres.sql`, text: `${sqlOf(definition, "postgres")}\n` },
    { name: `${base}.py`, text: pythonOf(definition) },
  ];
}

/** The same as one zip. */
export const definitionArchive = (definition: Definition): Uint8Array =>
  archiveOf(definitionFiles(definition).map(({ name, text }) => [name, text]));
