import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { siteWords } from "../../src/dialects/explain-words.ts";
import { template } from "../../src/dialects/text.ts";
import { explainSite } from "../../src/engine/explain.ts";
import type { Reader } from "../../src/engine/explain-values.ts";
import type { Definition } from "../../src/model/definition.ts";
import { PRESETS } from "../../src/state/presets.ts";
import { definitions, readerOf, type Site, siteWithGaps } from "../engine/explain-cases.ts";
import { headcount, oneRule, wider } from "./definitions.ts";

const words = (definition: Definition, site: Site) => siteWords(definition, explainSite(readerOf(site), definition));
const lines = (definition: Definition, site: Site) =>
  words(definition, site).tests.map(({ verdict, title, value, note, depth }) => [verdict, title, value, note, depth]);

describe("a site that cannot be told: 300 workers, gold, mercury not recorded", () => {
  const told = words(wider, { workers: 300, gold: true });

  test("its possible classes, each with its status", () => {
    expect(told.headline).toMatchObject({ title: "Cannot tell", text: "small-scale (in) or medium-scale (out)" });
    expect(told.headline.pieces.flatMap((piece) => (piece.kind === "class" ? [piece.classId] : []))).toEqual([
      "small",
      "medium",
    ]);
  });

  test("what to learn, and the smallest changes; what is mined is no change", () => {
    expect(told.questions).toEqual([
      { title: "Learn one thing: is mercury used?", text: "Not used: in, small-scale. Used: out, medium-scale." },
    ]);
    expect(told.moves).toEqual([
      { title: "1 worker more (301, now 300)", text: "out, medium-scale, whatever the answer" },
      { title: "200 workers fewer (100, now 300)", text: "in, artisanal, whatever the answer" },
    ]);
  });

  test("its tests in the order of the ladder, a clause on gold said as one", () => {
    expect(lines(wider, { workers: 300, gold: true })).toEqual([
      ["fails", "Artisanal: workers", "300", "at most 100; this is 200 over", 0],
      ["holds", "Small-scale: workers", "300", "at most 300; exactly at the line", 0],
      ["unknown", "Small-scale: mercury", "not recorded", "on gold sites, not used; cannot be answered", 0],
      ["holds", "Medium-scale: workers", "300", "at most 1,000; this is 700 under", 0],
    ]);
  });

  test("no reasons, for there is no one class", () => {
    expect(told.reasons).toEqual([]);
    expect(told.restsOn).toBeNull();
    expect(told.caution).toBeNull();
  });
});

describe("a site whose class is sure", () => {
  test("why this class, why none before it, and on which visit that rests", () => {
    const told = words(wider, { workers: 120, gold: true, mercury: false });
    expect(told.headline).toMatchObject({ title: "In", text: "small-scale" });
    expect(told.reasons).toEqual([
      "Small-scale, because workers 120 (at most 300; this is 180 under) and mercury not used (not used)",
      "Not artisanal: workers 120 (at most 100; this is 20 over)",
    ]);
    expect(told.restsOn).toBe("Rests on workers, visit of 2017-08-08 and mercury, visit of 2017-08-08");
  });

  test("taken by no rule", () => {
    const told = words(headcount, { workers: 501 });
    expect(told.headline).toMatchObject({ title: "Out", text: "large-scale" });
    expect(told.reasons[0]).toBe("Large-scale, because no rule takes it");
    expect(told.moves[0]).toEqual({ title: "301 workers fewer (200, now 501)", text: "in, small-scale" });
  });

  test("stops at the rule that takes it", () => {
    expect(lines(headcount, { workers: 10 })).toHaveLength(1);
  });
});

describe("values that are partly known", () => {
  const partly: Reader = (property) =>
    property === "workers" ? { kind: "partial", interval: [80, 400], observedOn: null } : { kind: "unknown" };

  test("are said as what is known of them", () => {
    const told = siteWords(headcount, explainSite(partly, headcount));
    expect(told.tests.map(({ value, note }) => [value, note])).toContainEqual([
      "between 80 and 400",
      "at most 200; what is known does not decide it",
    ]);
    expect(told.questions[0]).toEqual({
      title: "Learn one thing: how many workers?",
      text: "At most 200: in, small-scale. More than 200: out, medium-scale.",
    });
  });

  test("an open end is said", () => {
    const open: Reader = () => ({ kind: "partial", interval: [100, Infinity], observedOn: null });
    expect(siteWords(headcount, explainSite(open, headcount)).tests[0]?.value).toBe("100 or more");
  });
});

describe("gates and scores", () => {
  const gate = oneRule({
    atLeast: { param: "k" },
    of: [{ is: ["workers", "<=", 50] }, { is: ["mechanisation", "<=", "manual"] }, { is: ["taxed", "==", true] }],
  });

  test("a gate stands above what it counts, and says what holds and what is open", () => {
    expect(lines(gate, { workers: 20 })).toEqual([
      ["unknown", "Small-scale: at least 2 of 3", "", "1 holds, 2 cannot be answered", 0],
      ["holds", "Workers", "20", "at most 50; this is 30 under", 1],
      ["unknown", "Mechanisation", "not recorded", "at most manual; cannot be answered", 1],
      ["unknown", "Taxes or royalties", "not recorded", "paid; cannot be answered", 1],
    ]);
  });

  test("a score says its sum and its limit", () => {
    const scored = oneRule({ score: ["scale", "<=", { param: "points" }] });
    expect(lines(scored, { workers: 5, mechanisation: "manual" })).toEqual([
      ["holds", "Small-scale: scale", "between 0 and 1 point", "at most 3 points", 0],
    ]);
  });

  test("no limit is said as such", () => {
    expect(lines(oneRule({ is: ["workers", "<=", { param: "open" }] }), {})).toEqual([
      ["holds", "Small-scale: workers", "not recorded", "no limit", 0],
    ]);
  });
});

test("labels that hold a comma are quoted where they are listed", () => {
  const named: Definition = {
    ...headcount,
    classes: [{ id: "artisanal" }, { id: "small", label: "Growing, with room" }, { id: "medium" }, { id: "large" }],
  };
  expect(words(named, { workers: 201 }).moves[0]?.text).toBe("in, “growing, with room”");
});

test("for every definition and site the card is whole: no slot left open, no key shown, no status unsaid", () => {
  const cases = fc.oneof(definitions, fc.constantFrom(...PRESETS));
  fc.assert(
    fc.property(cases, siteWithGaps, (definition, { recorded }) => {
      const told = words(definition, recorded);
      const said = [
        told.headline.title,
        told.headline.text,
        ...[...told.questions, ...told.moves].flatMap(({ title, text }) => [title, text]),
        ...told.tests.flatMap(({ title, value, note }) => [title, value, note]),
        ...told.reasons,
      ];
      for (const text of said) {
        expect(text).not.toMatch(/\{\w+\}|undefined|NaN|Infinity/);
        expect(template(text)).toBeUndefined();
      }
      expect(["In", "Cannot tell", "Out"]).toContain(told.headline.title);
      for (const { title, note } of told.tests) expect(title === "" || note === "").toBe(false);
    }),
    { numRuns: 150, seed: 11 },
  );
});
