import { VERSION } from "../../model/version.ts";
import { columnsAllowed, columnsThatStay } from "../protect/columns.ts";
import { ruleOf } from "../protect/rule.ts";
import type { ShareInput } from "../share-input.ts";
import type { Facts, SideFacts } from "./facts.ts";
import { HASH_DIGITS } from "./side-facts.ts";

/** Degrees to which a position of a file of exact locations is given: about 1 m. */
const EXACT = 0.00001;

/** What a machine reads of how the data were protected: the same in every format. */
export function stampOf(
  { dataSet, protection, today }: ShareInput,
  { baseline, proposed }: Readonly<Record<"baseline" | "proposed", SideFacts>>,
): Facts["stamp"] {
  const { geometry, degrees, fewest, points } = ruleOf(protection);
  const may = new Set(columnsAllowed(dataSet.table, protection, dataSet.synthetic));
  return {
    tool: "asm-lens",
    version: VERSION,
    day: today,
    sensitivity: protection.sensitivity,
    geometry,
    ...(degrees !== null && { cellDegrees: degrees }),
    ...(points && { coordinatePrecision: degrees ?? EXACT }),
    fewest,
    steps: fewest > 1,
    columns: protection.columns.filter((column) => may.has(column)).join(" "),
    excluded: columnsThatStay(dataSet.table, protection, dataSet.synthetic).join(" "),
    synthetic: dataSet.synthetic,
    definitionA: baseline.hash,
    definitionB: proposed.hash,
    dataHash: dataSet.hash.slice(0, HASH_DIGITS),
  };
}
