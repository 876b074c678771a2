import { describe, expect, test } from "vitest";
import type { Definition } from "../../src/model/definition.ts";
import {
  clausesOf,
  foundLaws,
  lawStatusOf,
  lawsByStatus,
  lawTitle,
  listedLaws,
  mayBeOutOfDate,
  unitGap,
} from "../../src/state/law-list.ts";
import { LAWS } from "../../src/state/laws.ts";
import { oneRule } from "../dialects/definitions.ts";
import { single } from "../panels/survey.ts";

const law = (id: string): Definition => {
  const found = LAWS.find((definition) => definition.id === id);
  if (!found) throw new Error(id);
  return found;
};
const ids = (laws: readonly { readonly definition: Definition }[]) => laws.map(({ definition }) => definition.id);

const table = single({ mercury: false, designated_zone: true, licence_area_ha: 4 }, { mercury: true });

describe("the list of definitions", () => {
  test("those testable here come first; of equal ones those in force, and an illustration last", () => {
    const listed = listedLaws(LAWS, table);
    const shares = listed.map(({ asks, recorded }) => (asks === 0 ? 1 : recorded / asks));
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    const nothing = listed.filter(({ recorded, asks }) => recorded === 0 && asks > 0).map(({ status }) => status);
    expect(nothing.indexOf("illustrative")).toBe(nothing.lastIndexOf("illustrative"));
    expect(nothing[0]).toBe("in_force");
    expect(nothing.at(-1)).toBe("illustrative");
  });

  test("is found by country, law or author, without case and accents, each word anywhere", () => {
    const listed = listedLaws(LAWS, table);
    expect(ids(foundLaws(listed, "  COTE d'ivoire ", null))).toEqual(["ci-artisanal"]);
    expect(ids(foundLaws(listed, "2176 ghana", null))).toEqual(["gh-small-scale"]);
    expect(ids(foundLaws(listed, "eiti", null))).toEqual(["int-oecd"]);
    expect(foundLaws(listed, "atlantis", null)).toEqual([]);
    expect(ids(foundLaws(listed, "ghana", "proposal"))).toEqual(["gh-2016-proposal"]);
  });

  test("every standing is counted once, and none states more than there are", () => {
    const counts = lawsByStatus(LAWS);
    expect(counts.reduce((sum, [, n]) => sum + n, 0)).toBe(LAWS.length);
    expect(lawsByStatus([law("int-oecd")])).toEqual([["international", 1]]);
    expect(lawStatusOf(oneRule({ true: true }))).toBe("illustrative");
  });

  test("a country stands out of the name only where there is one", () => {
    expect(lawTitle(law("cd-artisanal"))).toEqual(["DR Congo", "artisanal exploitation"]);
    expect(lawTitle(law("int-minamata"))).toEqual(["Minamata Convention: artisanal and small-scale gold", ""]);
  });
});

describe("what of a text the data can test", () => {
  test("clauses in words, by whether any site records them", () => {
    expect(clausesOf(table, law("cd-artisanal"))).toEqual({
      tested: ["a place in a designated zone", "no mercury"],
      notInData: [
        "mechanisation at most motorised",
        "operator is cooperative",
        "100 % national ownership",
        "no heavy equipment",
        "no explosives",
      ],
    });
  });

  test("limits of several rungs on one number are said at once", () => {
    expect(clausesOf(table, law("rw-licences")).tested).toEqual(["at most 50, 100 or 400 ha of licence area"]);
  });

  test("what stands under a not is said so, and what only a score asks is named", () => {
    const { notInData } = clausesOf(table, oneRule({ not: { is: ["cyanide", "==", true] } }));
    expect(notInData).toEqual(["no cyanide"]);
    const scored = oneRule(
      { score: ["size", ">=", 1] },
      { scores: { size: { terms: [{ criterion: "workers", bands: [{ upTo: 10, points: 1 }, { points: 0 }] }] } } },
    );
    expect(clausesOf(table, scored).notInData).toEqual(["workers"]);
  });

  test("warns where the data count another thing than the text limits, or do not say", () => {
    const ghana = law("gh-small-scale");
    expect(unitGap(table, ghana)).toEqual({ units: [], sites: 0, notRecorded: 2 });
    const clusters = single({ unit: "cluster" }, { unit: "licence" }, { unit: "pit" }, { unit: "cluster" }, {});
    expect(unitGap(clusters, ghana)).toEqual({
      units: [
        ["cluster", 2],
        ["pit", 1],
      ],
      sites: 3,
      notRecorded: 1,
    });
    expect(unitGap(single({ unit: "licence" }, { unit: "licence" }), ghana)).toBeNull();
    expect(unitGap(clusters, law("new-lens"))).toBeNull();
  });
});

test("a text is old after twelve months, to the day", () => {
  expect(mayBeOutOfDate("2026-11-23", "2027-11-22")).toBe(false);
  expect(mayBeOutOfDate("2026-11-23", "2027-11-23")).toBe(true);
  expect(mayBeOutOfDate("2024-02-29", "2025-02-28")).toBe(false);
  expect(mayBeOutOfDate("2024-02-29", "2025-03-01")).toBe(true);
  expect(mayBeOutOfDate("last spring", "2027-11-23")).toBe(false);
});
