import fc from "fast-check";
import { expect, test } from "vitest";
import { collection, feature, lastRead, pointAt, positions, read } from "./reading.ts";

const PROPERTIES = [
  ["workers", "number"],
  ["mercury", "flag"],
  ["operator", "nominal"],
] as const;

const visit = fc.record({
  site: fc.integer({ min: 0, max: 5 }),
  day: fc.option(fc.integer({ min: 1, max: 28 })),
  workers: fc.constantFrom(null, 0, 12, "50", "about 30", { min: 1, max: 5 }),
  mercury: fc.constantFrom(null, true, "non", "?", 1),
  operator: fc.constantFrom(null, "group", "cooperative", " group ", 7),
  position: fc.constantFrom(null, [10, 1], [11, 2], [0, 0], [400, 1]),
});

/** Distinct visit ids, so that no tie is left to the order of the file. */
const features = fc.array(visit, { minLength: 1, maxLength: 25 }).map((visits) =>
  visits.map(({ site, day, position, ...facts }, index) =>
    feature(position && pointAt(...position), {
      site_id: `s${site}`,
      visit_id: `v${index}`,
      observed_on: day === null ? null : `2020-01-${String(day).padStart(2, "0")}`,
      ...facts,
    }),
  ),
);

async function known(rows: readonly unknown[]) {
  const dataSet = await read(collection(...rows));
  const values = dataSet.table.siteIds.map((id) => [
    id,
    PROPERTIES.map(([property, type]) => lastRead(dataSet, id, property, type)),
  ]);
  return {
    values: Object.fromEntries(values),
    positions: positions(dataSet),
    visits: dataSet.table.visitCount,
    setAside: dataSet.setAside,
    issues: dataSet.issues.map(({ code }) => code).sort(),
  };
}

test("another order of rows gives the same numbers", async () => {
  const shuffled = features.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
  );
  await fc.assert(
    fc.asyncProperty(shuffled, async ([rows, other]) => {
      expect(await known(other)).toEqual(await known(rows));
    }),
    { seed: 7, numRuns: 150 },
  );
});

test("rows of a file = visits + set aside, one issue for each row set aside", async () => {
  await fc.assert(
    fc.asyncProperty(features, async (rows) => {
      const { table, setAside, issues } = await read(collection(...rows));
      expect(table.visitCount + setAside).toBe(rows.length);
      const refused = issues.filter(({ effect }) => effect === "set-aside").map(({ row }) => row);
      expect(new Set(refused).size).toBe(setAside);
      expect(refused.length).toBe(setAside);
    }),
    { seed: 8, numRuns: 150 },
  );
});
