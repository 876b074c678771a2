import { expect } from "vitest";
import story from "../../../data/stories/drc-formal.json";
import { readFile } from "../../../src/ingest/read-file.ts";
import { factsOf } from "../../../src/share/facts/facts-of.ts";
import { isExact } from "../../../src/share/facts/shown.ts";
import { withParam } from "../../../src/state/edit.ts";
import { checked } from "../../fixture.ts";
import { readReal, testWith } from "../../real-data.ts";
import { inputOf } from "../share-inputs.ts";

const FILE = "ipis-drc-sites.geojson";
const named = (id: string) => checked(story.definitions.find((definition) => definition.id === id));

testWith(FILE)("one site out under both is not told by the workers of the others", async () => {
  const dataSet = await readFile(readReal(FILE), FILE);
  const marks = named("cd-marks");
  for (const proposed of [marks, withParam(marks, "k", 2)]) {
    const choice = { baseline: named("cd-zone"), proposed, filters: { workingOnly: true, clauses: [] } };
    const input = inputOf(dataSet, { view: { what: "change", by: "sites" } }, choice);
    const facts = factsOf(input);
    const { statusFlow } = input.results.counts;
    const small = statusFlow.sites.flat().some((sites) => sites > 0 && sites < 5);
    const same = facts.moved.find(({ kind }) => kind === "same")?.workers;
    const told = [same, facts.baseline.workers.in, facts.sites].map((shown) => shown && isExact(shown));
    if (small) expect(told).toEqual([false, false, false]);
    for (const { sites } of facts.proposed.classes) expect(sites.max).not.toBeNull();
  }
});
