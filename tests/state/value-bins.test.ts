import { expect, test } from "vitest";
import { NO_BIN } from "../../src/state/histogram.ts";
import { knownValues, valueBins } from "../../src/state/value-bins.ts";
import { tableOf } from "../engine/site-rows.ts";
import { single } from "../panels/survey.ts";

const NAMES = { type: "nominal", levels: [] } as const;

test("a site's bin is the place of its value in the list, from 1; what is unknown or not listed has none", () => {
  const table = single(
    { mineral: "gold" },
    { mineral: "tin" },
    {},
    { mineral: { oneOf: ["gold", "tin"] } },
    { mineral: "tin" },
  );
  expect([...valueBins(table, "mineral", NAMES, ["tin", "gold"])]).toEqual([2, 1, NO_BIN, NO_BIN, 1]);
  expect([...valueBins(table, "mineral", NAMES, ["gold"])]).toEqual([1, NO_BIN, NO_BIN, NO_BIN, NO_BIN]);
});

test("as many values as sites are placed one by one", () => {
  const rows = Array.from({ length: 2000 }, (_, at) => ({ mineral: `m${(at * 7) % 2000}` }));
  const table = tableOf(rows);
  const values = knownValues(table, "mineral", NAMES);
  expect(values).toHaveLength(2000);
  expect([...valueBins(table, "mineral", NAMES, values)]).toEqual(rows.map((_, at) => at + 1));
});

test("yes and no keep apart from the words for them", () => {
  const flags = single({ mercury: "oui" }, { mercury: 0 }, {});
  expect([...valueBins(flags, "mercury", { type: "flag", levels: [] }, [true, false])]).toEqual([1, 2, NO_BIN]);
});
