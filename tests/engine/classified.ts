import { PairEngine } from "../../src/engine/pair-engine.ts";
import type { Definition } from "../../src/model/definition.ts";
import { type Row, tableOf } from "./site-rows.ts";

/** The possible classes of each site, in the definition's order, joined by a space. */
export function classified(definition: Definition, rows: readonly Row[]): string[] {
  const { baseline, outcomes } = new PairEngine(tableOf(rows)).run(definition, definition);
  return [...outcomes].map((tuple) =>
    baseline.classIds.filter((_, at) => (baseline.possible[tuple]! >>> at) & 1).join(" "),
  );
}
