import { countPair } from "../engine/counts.ts";
import { PairEngine } from "../engine/pair-engine.ts";
import { knownNumbers } from "../engine/site-readings.ts";
import { answerOf } from "./answer.ts";
import { onlyPlace, readArguments, required } from "./arguments.ts";
import { checkTogether, readDefinition } from "./definitions.ts";
import { resolvePath, writeWhole } from "./files.ts";
import { Refusal } from "./refusal.ts";
import { asCsv, asGeoJson } from "./site-rows.ts";
import { readSitesFile } from "./sites.ts";

const OPTIONS = ["definition", "baseline", "mapping", "out"] as const;

interface Task {
  readonly sites: string;
  readonly definition: string;
  readonly baseline: string | undefined;
  readonly mapping: string | undefined;
  readonly out: string | undefined;
}

function taskOf(words: readonly string[]): Task {
  const { places, options } = readArguments(words, OPTIONS);
  const sites = onlyPlace(places);
  const definition = required(options, "definition");
  const out = options.get("out");
  if (out !== undefined && !/\.(?:csv|geojson)$/i.test(out)) throw new Refusal("cli.out_ending", { path: out });
  if (out !== undefined && resolvePath(out) === resolvePath(sites))
    throw new Refusal("cli.out_is_sites", { path: out });
  return { sites, definition, baseline: options.get("baseline"), mapping: options.get("mapping"), out };
}

/** `lens classify`: counts of a file's sites under a definition, and what moves from a baseline, as one JSON object. */
export async function classify(words: readonly string[]): Promise<string> {
  const task = taskOf(words);
  const proposed = await readDefinition(task.definition);
  const baseline = task.baseline === undefined ? undefined : await readDefinition(task.baseline);
  checkTogether(baseline ?? proposed, proposed);
  const dataSet = await readSitesFile(task.sites, task.mapping, [baseline ?? proposed, proposed]);
  const run = new PairEngine(dataSet.table).run(baseline ?? proposed, proposed);
  const counts = countPair(run, knownNumbers(dataSet.table, "workers"), null);
  if (task.out !== undefined) {
    const isCsv = task.out.toLowerCase().endsWith(".csv");
    await writeWhole(task.out, isCsv ? asCsv(dataSet.table, run) : asGeoJson(dataSet, proposed, run));
  }
  return `${JSON.stringify(answerOf(dataSet, counts, proposed, baseline), null, 2)}\n`;
}
