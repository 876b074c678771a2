import { expect } from "vitest";
import { readFile } from "../../../src/ingest/read-file.ts";
import { factsOf } from "../../../src/share/facts/facts-of.ts";
import { exactly } from "../../../src/share/facts/shown.ts";
import { hiddenBy, hiddenByFewest } from "../../../src/share/protect/hidden-by.ts";
import { readReal, testWith } from "../../real-data.ts";
import { inputOf } from "../share-inputs.ts";

const FILE = "ipis-drc-sites.geojson";

testWith(FILE)("the real file under the usual protection: exact totals, 260 of 446 cells not detailed", async () => {
  const input = inputOf(await readFile(readReal(FILE), FILE));
  const facts = factsOf(input);
  const { places, baseline, proposed, moved } = facts;
  expect(facts.title).toBe("Between 2,135 and 2,672 of 2,988 sites meet definition\u00a0B; 537\u00a0cannot be told");
  expect(baseline.status).toEqual({ in: exactly(2226), cannotTell: exactly(353), out: exactly(409) });
  expect(proposed.status).toEqual({ in: exactly(2135), cannotTell: exactly(537), out: exactly(316) });
  expect(moved.map(({ sites }) => sites)).toEqual([89, 49, 184, 353, 2313].map(exactly));
  const cells = places.cells.filter(({ kind }) => kind === "cell");
  expect([cells.length, places.smallPlaces, places.smallSites]).toEqual([446, 260, exactly(488)]);
  expect(places.points).toBeNull();
  expect(hiddenBy(input).find(({ geometry }) => geometry === "0.2")).toMatchObject({
    places: 446,
    smallPlaces: 260,
    smallSites: 488,
  });
  expect(hiddenByFewest(input).find(({ fewest }) => fewest === 5)?.share).toBeCloseTo(488 / 2988, 10);
});
