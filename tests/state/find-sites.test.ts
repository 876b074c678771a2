import { describe, expect, test } from "vitest";
import { find, whereabouts } from "../../src/state/find-sites.ts";
import { countriesOf, provincesOf } from "../../src/state/regions.ts";
import { single, survey } from "../panels/survey.ts";

const table = single(
  { name: "Mine de Luhwindja", country: "COD", region: "Sud-Kivu" },
  { name: "Lukungurhi", country: "COD", region: "Sud-Kivu" },
  { name: "Kalukundi", country: "COD", region: "Lualaba" },
  { name: "Kéniéba", country: "MLI", region: "Kayes" },
  { country: "MLI", region: "Nord" },
  { country: "CMR", region: "Nord" },
);
const places = [
  { name: "Lubumbashi", country: "COD", lon: 27.5, lat: -11.7 },
  { name: "Kayes", country: "MLI", lon: -11.4, lat: 14.4 },
];
const names = (text: string) => find(table, places, text).map(({ kind, name }) => `${kind}: ${name}`);

describe("finding", () => {
  test("what begins with the query comes first, then what has a word that does, then what contains it", () => {
    expect(names("lu")).toEqual([
      "site: Lukungurhi",
      "site: Mine de Luhwindja",
      "site: Kalukundi",
      "region: Lualaba",
      "place: Lubumbashi",
    ]);
  });

  test("a whole name comes before a beginning, across the kinds too; of two towns the larger", () => {
    const gomani = single({ name: "Gomani", country: "MWI" });
    const towns = [
      { name: "Goma", country: "GHA", lon: 0, lat: 5, thousands: 2 },
      { name: "Goma", country: "COD", lon: 29.2, lat: -1.7, thousands: 670 },
    ];
    expect(find(gomani, towns, "goma").map(({ name, where }) => [name, where])).toEqual([
      ["Goma", "DR Congo"],
      ["Goma", "Ghana"],
      ["Gomani", "Malawi"],
    ]);
    expect(find(single({ name: "Goma" }, { name: "Gomani" }), towns, "goma").map(({ kind }) => kind)).toEqual([
      "site",
      "site",
      "place",
      "place",
    ]);
  });

  test("case, accents and the spaces around do not matter; an id will do", () => {
    expect(names("  KENIEBA ")).toEqual(["site: Kéniéba"]);
    expect(names("s4")).toEqual(["site: s4"]);
    expect(names("")).toEqual([]);
    expect(names("nowhere")).toEqual([]);
  });

  test("provinces of one name in two countries are two", () => {
    expect(find(table, places, "nord").map(({ where }) => where)).toEqual(["Mali", "Cameroon"]);
  });

  test("a region is a view of all its placed sites; one without any leads nowhere", () => {
    const [kivu] = find(table, places, "sud-kivu").filter(({ kind }) => kind === "region");
    expect(kivu).toMatchObject({ lon: 0.5, lat: 0 });
    const unplaced = survey([{ id: "a", visits: [{ values: { country: "GHA" } }] }]);
    expect(find(unplaced, [], "ghana")).toEqual([]);
  });

  test("no list is endless", () => {
    const many = single(...Array.from({ length: 500 }, (_, at) => ({ name: `Site ${at}` })));
    expect(find(many, [], "site")).toHaveLength(20);
  });
});

test("where a site lies, as far as the data say", () => {
  expect(whereabouts(table, 0)).toBe("Sud-Kivu, DR Congo");
  expect(whereabouts(single({ country: "XYZ" }), 0)).toBe("XYZ");
  expect(whereabouts(single({ workers: 1 }), 0)).toBe("");
});

test("regions: code 0 is not recorded, provinces belong to their country", () => {
  expect(countriesOf(table).keys).toEqual(["", "COD", "MLI", "CMR"]);
  const { keys, of } = provincesOf(table);
  expect(Array.from(of, (code) => keys[code])).toEqual([
    "COD/Sud-Kivu",
    "COD/Sud-Kivu",
    "COD/Lualaba",
    "MLI/Kayes",
    "MLI/Nord",
    "CMR/Nord",
  ]);
  expect(provincesOf(single({ workers: 1 })).keys).toEqual([""]);
});
