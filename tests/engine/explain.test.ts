import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explainSite } from "../../src/engine/explain.ts";
import { gateSums, gateVerdict, opposite, type Verdict } from "../../src/engine/explain-logic.ts";
import { combinationsOf, MAX_COMBINATIONS, survey } from "../../src/engine/explain-survey.ts";
import type { Judged, Leaf } from "../../src/engine/explain-tests.ts";
import { askedOf, cellsOf, numberCells } from "../../src/engine/explain-values.ts";
import { CANNOT_TELL, IN, OUT } from "../../src/engine/run.ts";
import type { Definition } from "../../src/model/definition.ts";
import { headcount, wider } from "../dialects/definitions.ts";
import { definitions, inCell, readerOf, type Site, siteWithGaps } from "./explain-cases.ts";

const RUNS = { numRuns: 400, seed: 7 };

/** What the tree says if only these tests are answered: the meaning of "sufficient". */
function saidBy(judged: Judged, answered: readonly Leaf[]): Verdict {
  if (judged.kind === "constant") return judged.verdict;
  if (judged.kind !== "gate") return answered.includes(judged) || judged.constant ? judged.verdict : "unknown";
  const { form, need, weights, negated } = judged;
  const answers = judged.children.map((child) => saidBy(child, answered));
  const verdict = gateVerdict(need, gateSums({ form, need, weights, children: [] }, answers));
  return negated ? opposite(verdict) : verdict;
}

const classOf = (site: Site, definition: Definition): string => {
  const { outcome } = explainSite(readerOf(site), definition);
  expect(outcome.classes).toHaveLength(1);
  return outcome.classes[0]!;
};

describe("one site of the pictures: 300 workers, gold, mercury not recorded", () => {
  const site = { workers: 300, gold: true };
  const told = explainSite(readerOf(site), wider);

  test("small-scale or medium-scale, so it cannot be told", () => {
    expect(told.outcome).toEqual({ classes: ["small", "medium"], status: CANNOT_TELL });
    expect(told.winner).toBeNull();
    expect(told.because).toBeNull();
  });

  test("its tests in ladder order, with the distance to the line", () => {
    expect(
      told.rules.flatMap(({ tests }) =>
        tests.map((leaf) => [leaf.rule, leaf.kind === "test" && leaf.criterion, leaf.verdict, leaf.distance]),
      ),
    ).toEqual([
      [0, "workers", "fails", 200],
      [1, "workers", "holds", 0],
      [1, "gold", "fails", null],
      [1, "mercury", "unknown", null],
      [2, "workers", "holds", -700],
    ]);
    expect(told.rules[1]!.gates.map(({ form, need, have, could }) => [form, need, have, could])).toEqual([
      ["all", 2, 1, 2],
      ["any", 1, 0, 1],
    ]);
  });

  test("learning whether mercury is used settles it", () => {
    expect(told.questions).toHaveLength(1);
    expect(told.questions[0]).toMatchObject({
      property: "mercury",
      decisive: true,
      answers: [
        { cells: [{ value: false }], outcome: { classes: ["small"], status: IN } },
        { cells: [{ value: true }], outcome: { classes: ["medium"], status: OUT } },
      ],
    });
  });

  test("one worker more, 200 fewer, or no gold would tell as well", () => {
    expect(
      told.moves.map(({ property, to, beyond, outcome }) => [property, to, beyond, outcome.classes, outcome.status]),
    ).toEqual([
      ["workers", 301, false, ["medium"], OUT],
      ["gold", false, false, ["small"], IN],
      ["workers", 100, false, ["artisanal"], IN],
    ]);
  });
});

describe("one site that is told", () => {
  test("because, not earlier because, and what that rests on", () => {
    const told = explainSite(readerOf({ workers: 120 }), headcount);
    expect(told.winner).toBe(1);
    expect(told.because).toMatchObject({ classId: "small", tests: [{ distance: -80 }] });
    expect(told.notEarlier).toMatchObject([
      { classId: "artisanal", tests: [{ distance: 70, param: "artisanal_workers" }] },
    ]);
    expect(told.restsOn).toEqual([{ property: "workers", observedOn: 17_386 }]);
    expect(told.questions).toEqual([]);
    expect(told.moves).toMatchObject([{ from: 120, to: 201, outcome: { status: OUT } }]);
  });

  test("a site that no rule takes is what is left", () => {
    const told = explainSite(readerOf({ workers: 501 }), { ...headcount, otherwise: null });
    expect(told.winner).toBe("otherwise");
    expect(told.outcome).toEqual({ classes: ["not-covered"], status: OUT });
    expect(told.notEarlier).toHaveLength(3);
  });

  test("a shared unknown value is one value: at most 20 or more than 20 covers every site", () => {
    const either: Definition = {
      ...headcount,
      rules: [
        { class: "artisanal", when: { is: ["workers", "<=", 20] } },
        { class: "small", when: { is: ["workers", ">", 20] } },
      ],
    };
    expect(explainSite(readerOf({}), either).outcome).toEqual({ classes: ["artisanal", "small"], status: IN });
  });

  test("what is partly known counts as far as it is known", () => {
    const told = explainSite(() => ({ kind: "partial", interval: [60, 190], observedOn: null }), headcount);
    expect(told.outcome.classes).toEqual(["small"]);
    const listed = explainSite(() => ({ kind: "partial", oneOf: [10, 400], observedOn: null }), headcount);
    expect(listed.outcome).toEqual({ classes: ["artisanal", "medium"], status: CANNOT_TELL });
    expect(listed.rules[0]!.tests[0]).toMatchObject({ verdict: "unknown", distance: null });
  });

  test("a strict line moves just past it, in what is not counted", () => {
    const strict: Definition = {
      ...headcount,
      criteria: { depth_m: { type: "number" } },
      rules: [{ class: "artisanal", when: { is: ["depth_m", "<=", 30] } }],
    };
    expect(explainSite(readerOf({ depth_m: 12 }), strict).moves).toMatchObject([{ to: 30, beyond: true }]);
    expect(explainSite(readerOf({ depth_m: 40 }), strict).moves).toMatchObject([{ to: 30, beyond: false }]);
  });

  test("levels are counted in steps, also where the catalogue lists them: the shorter way leads", () => {
    const ladder: Definition = {
      ...headcount,
      criteria: { workers: { type: "number" }, level: { type: "ordinal", attr: "mechanisation" } },
      rules: [
        { class: "artisanal", when: { any: [{ is: ["level", "<=", "manual"] }, { is: ["workers", ">", 100] }] } },
        { class: "medium", when: { is: ["workers", "<=", 1000] } },
      ],
    };
    const moves = (mechanisation: string) => explainSite(readerOf({ mechanisation, workers: 45 }), ladder).moves;
    // A ratio of 2.2 lies between no step and one, and below three.
    expect(moves("heavy").map(({ property }) => property)).toEqual(["workers", "mechanisation"]);
    expect(moves("heavy")[1]).toMatchObject({ from: "heavy", to: "manual", outcome: { status: IN } });
  });

  test("what a definition calls immutable does not move", () => {
    const fixed = { ...headcount, criteria: { workers: { type: "number", immutable: true } } } as const;
    expect(explainSite(readerOf({ workers: 10 }), fixed).moves).toEqual([]);
  });
});

test("numbers are cut at each line, the line itself apart", () => {
  const cells = numberCells([50, 20, 50, 200], 0, 100);
  expect(cells.map(({ min, max }) => [min, max])).toEqual([
    [0, 0],
    [0, 20],
    [20, 20],
    [20, 50],
    [50, 50],
    [50, 100],
    [100, 100],
  ]);
  expect(numberCells([], -Infinity, Infinity)).toHaveLength(1);
  expect(numberCells([5], -Infinity, Infinity).map(({ value }) => value)).toEqual([0, 5, 10]);
});

describe("for any definition and site", () => {
  test("every reason suffices, and leaving out any of its tests breaks it", () => {
    let checked = 0;
    fc.assert(
      fc.property(definitions, siteWithGaps, (definition, { recorded }) => {
        const told = explainSite(readerOf(recorded), definition);
        const reasons = [
          ...(told.because ? [{ ...told.because, wanted: "holds" as const }] : []),
          ...told.notEarlier.map((reason) => ({ ...reason, wanted: "fails" as const })),
        ];
        for (const { rule, tests, wanted } of reasons) {
          const { judged } = told.rules[rule]!;
          expect(saidBy(judged, tests)).toBe(wanted);
          for (const left of tests) {
            checked++;
            expect(
              saidBy(
                judged,
                tests.filter((leaf) => leaf !== left),
              ),
            ).not.toBe(wanted);
          }
        }
      }),
      RUNS,
    );
    expect(checked).toBeGreaterThan(200);
  });

  test("a complete site has one class, its winner, and a reason for it", () => {
    fc.assert(
      fc.property(definitions, siteWithGaps, (definition, { site }) => {
        const told = explainSite(readerOf(site), definition);
        expect(told.outcome.classes).toHaveLength(1);
        expect(told.winner).not.toBeNull();
        const winning =
          typeof told.winner === "number"
            ? definition.rules[told.winner]!.class
            : (definition.otherwise ?? "not-covered");
        expect(winning).toBe(told.outcome.classes[0]);
        if (typeof told.winner === "number") expect(told.because).not.toBeNull();
        expect(told.notEarlier).toHaveLength(typeof told.winner === "number" ? told.winner : definition.rules.length);
        expect(told.questions).toEqual([]);
      }),
      RUNS,
    );
  });

  test("the true class is always among the possible, and each answer agrees with filling in the value", () => {
    let answered = 0;
    fc.assert(
      fc.property(definitions, siteWithGaps, (definition, { site, recorded }) => {
        const told = explainSite(readerOf(recorded), definition);
        expect(told.outcome.classes).toContain(classOf(site, definition));
        for (const { property, answers } of told.questions) {
          const value = site[property]!;
          const matching = answers.filter(({ cells }) =>
            cells.some((cell) => inCell(cell, value, ["group", "company"])),
          );
          if (matching.length === 0) continue;
          answered++;
          const filled = explainSite(readerOf({ ...recorded, [property]: value }), definition);
          expect(matching).toHaveLength(1);
          expect(filled.outcome).toEqual(matching[0]!.outcome);
        }
      }),
      RUNS,
    );
    expect(answered).toBeGreaterThan(100);
  });

  test("a move leads where it says, and nothing nearer on its way does", () => {
    let moved = 0;
    fc.assert(
      fc.property(definitions, siteWithGaps, (definition, { recorded }) => {
        const told = explainSite(readerOf(recorded), definition);
        for (const { property, from, to, beyond, outcome } of told.moves) {
          if (typeof to === "number" && typeof from === "number") {
            moved++;
            const way = Math.sign(to - from) || 1;
            const at = (value: number) => explainSite(readerOf({ ...recorded, [property]: value }), definition).outcome;
            const past = beyond ? to + way * 1e-6 : to;
            expect(at(past)).toEqual(outcome);
            expect(outcome.status).not.toBe(told.outcome.status);
            const before = property === "workers" ? to - way : beyond ? to : to - way * 1e-6;
            if (way * (before - from) >= 0) expect(at(before).status).toBe(told.outcome.status);
          } else expect(explainSite(readerOf({ ...recorded, [property]: to }), definition).outcome).toEqual(outcome);
        }
      }),
      RUNS,
    );
    expect(moved).toBeGreaterThan(30);
  });

  test("where combinations are too many to try, three-valued logic never loses a class", () => {
    fc.assert(
      fc.property(definitions, siteWithGaps, (definition, { recorded }) => {
        const read = readerOf(recorded);
        const possible = new Map(
          askedOf(definition).map((ask) => [ask.property, cellsOf(definition, ask, read(ask.property, ask.criterion))]),
        );
        const exact = survey(definition, possible);
        const loose = survey(definition, possible, 0);
        expect(combinationsOf(possible)).toBeLessThanOrEqual(MAX_COMBINATIONS);
        expect(loose.exact).toBe(false);
        expect(loose.outcome.classes).toEqual(expect.arrayContaining([...exact.outcome.classes]));
      }),
      RUNS,
    );
  });
});
