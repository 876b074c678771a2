import { siteWords } from "../dialects/explain-words.ts";
import type { TitledLine } from "../dialects/outcome-words.ts";
import type { TestLine } from "../dialects/test-lines.ts";
import { explainSite } from "../engine/explain.ts";
import { PairEngine } from "../engine/pair-engine.ts";
import { readerOf } from "../engine/site-reader.ts";
import { hashDefinition } from "../model/definition-hash.ts";
import { onlyPlace, readArguments, required } from "./arguments.ts";
import { checkTogether, readDefinition } from "./definitions.ts";
import { Refusal } from "./refusal.ts";
import { answerFor } from "./site-rows.ts";
import { readSitesFile } from "./sites.ts";

const OPTIONS = ["definition", "site", "mapping"] as const;

const line = ({ title, text }: TitledLine): string => `${title}: ${text}`;

const test = ({ kind, classId, verdict, title, value, note }: TestLine) => ({
  kind,
  class: classId,
  verdict,
  title,
  value,
  note,
});

/** `lens explain`: why one site is what it is, as one JSON object. What would change it is described, never advised. */
export async function explain(words: readonly string[]): Promise<string> {
  const { places, options } = readArguments(words, OPTIONS);
  const path = onlyPlace(places);
  const id = required(options, "site");
  const definition = await readDefinition(required(options, "definition"));
  checkTogether(definition, definition);
  const { table } = await readSitesFile(path, options.get("mapping"), [definition]);
  const site = table.siteIds.indexOf(id);
  if (site < 0) throw new Refusal("cli.no_site", { path, name: id });
  const run = new PairEngine(table).run(definition, definition);
  const explanation = explainSite(readerOf(table, site), definition);
  const said = siteWords(definition, explanation);
  const answer = {
    ...answerFor(run, table, site),
    definition: { id: definition.id, hash: hashDefinition(definition) },
    exact: explanation.exact,
    reasons: said.reasons,
    restsOn: said.restsOn,
    wouldSettle: said.questions.map(line),
    wouldChange: said.moves.map(line),
    tests: said.tests.map(test),
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}
