import { plain } from "../../dialects/pieces.ts";
import { t } from "../../dialects/text.ts";
import type { Definition } from "../../model/definition.ts";
import { hashDefinition } from "../../model/definition-hash.ts";
import type { Facts, SideFacts } from "../facts/facts.ts";
import type { ShareInput } from "../share-input.ts";
import { tableOf } from "./make-table.ts";
import { textColumn } from "./measures.ts";
import type { Table } from "./table.ts";

/** The most characters that a cell of a spreadsheet holds. */
const CELL = 32_767;

type Row = readonly [letter: string, what: string, value: string];

/** The whole definition as JSON on one line, in as many cells as it takes. */
function jsonRows(letter: string, definition: Definition): Row[] {
  const json = JSON.stringify(definition);
  const parts = Math.ceil(json.length / CELL);
  return Array.from(
    { length: parts },
    (_, at): Row => [letter, t("tables.definition.json", { part: at + 1 }), json.slice(at * CELL, (at + 1) * CELL)],
  );
}

const sideRows = (side: SideFacts, definition: Definition): Row[] => [
  [side.letter, t("tables.definition.id"), side.id],
  [side.letter, t("tables.definition.name"), side.name],
  [side.letter, t("tables.definition.version"), side.version],
  [side.letter, t("tables.definition.hash"), hashDefinition(definition)],
  [side.letter, t("tables.definition.sentence"), plain(side.sentence)],
  ...side.citation.map((line): Row => [side.letter, t("tables.definition.citation"), line]),
  ...jsonRows(side.letter, definition),
];

/** Both definitions: name, hash, sentence, citation and the asm-def/1 text itself. */
export function definitionsTable(facts: Facts, { choice }: ShareInput): Table {
  const rows = [
    ...(facts.comparing ? sideRows(facts.baseline, choice.baseline) : []),
    ...sideRows(facts.proposed, choice.proposed),
  ];
  return tableOf("definitions", facts, [
    textColumn(
      "letter",
      t("tables.definition.letter"),
      rows.map(([letter]) => letter),
    ),
    textColumn(
      "what",
      t("tables.column.what"),
      rows.map(([, what]) => what),
    ),
    textColumn(
      "value",
      t("tables.column.value"),
      rows.map(([, , value]) => value),
    ),
  ]);
}
