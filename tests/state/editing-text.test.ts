import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonPlaces, lineOf, stretchOf } from "../../src/state/editing-text.ts";
import { wider } from "../dialects/definitions.ts";

test("every value of a JSON text is found where it stands", () => {
  const text = JSON.stringify(wider, null, 2);
  const places = jsonPlaces(text);
  expect(places.fault).toBeNull();
  const said = (place: string) => text.slice(...stretchOf(places, place));
  expect(said("rules[1].when.all[0].is[1]")).toBe('"<="');
  expect(said("params.small_workers.value")).toBe('"value": 300');
  expect(said("")).toBe(text);
  // What an error names and the text lacks is shown at what is around it.
  expect(said("params.small_workers.step")).toContain('"value": 300');
  expect(said("criteria.odd[key].type")).toContain('"mercury"');
  expect(text.split("\n")[lineOf(text, stretchOf(places, "asmUpTo")[0]) - 1]).toBe('  "asmUpTo": "small",');
});

test("text that is JSON is walked to its end, and the values found read back", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const places = jsonPlaces(text);
      expect(places.fault).toBeNull();
      expect(JSON.parse(text.slice(...stretchOf(places, "")))).toEqual(JSON.parse(text));
    }),
    { seed: 20261124 },
  );
});

test("text that is none is told where it stops", () => {
  expect(jsonPlaces('{"a": 1,}').fault).toBe(8);
  expect(jsonPlaces('{"a": [1 2]}').fault).toBe(9);
  expect(jsonPlaces("").fault).toBe(0);
  expect(jsonPlaces('{"a": 1} x').fault).toBe(9);
  expect(jsonPlaces("[".repeat(5000)).fault).not.toBeNull();
});
