import { expect, test } from "vitest";
import { checkDefinition } from "../../src/model/check-definition.ts";
import type { Definition } from "../../src/model/definition.ts";
import { testsOf } from "../../src/model/walk.ts";
import { cardsOf } from "../../src/state/cards.ts";
import { inOrder, withLiteral, withParam } from "../../src/state/edit.ts";
import { PRESETS } from "../../src/state/presets.ts";
import { headcount, oneRule } from "../dialects/definitions.ts";

const fourLimits = PRESETS[0]!;

test("a parameter that overtakes another in its order takes it along", () => {
  const ordered = { ...fourLimits, order: [["w_art", "w_small"]] };
  const moved = withParam(ordered, "w_art", 120);
  expect(moved.params["w_art"]?.value).toBe(120);
  expect(moved.params["w_small"]?.value).toBe(120);
  expect(withParam(ordered, "w_small", 30).params["w_art"]?.value).toBe(30);
  expect(ordered.params["w_small"]?.value).toBe(100);
});

test("every cut of every built-in definition can be moved and stays valid", () => {
  for (const preset of PRESETS) {
    for (const card of cardsOf(preset)) {
      const cuts = card.kind === "gate" ? [card.cut] : card.kind === "nominal" ? [] : card.cuts;
      for (const cut of cuts) {
        const moved = cut.move(preset, cut.value);
        expect(checkDefinition(moved).ok, `${preset.id} ${cut.id}`).toBe(true);
        expect(moved).toEqual(preset);
      }
    }
  }
});

test("a literal is replaced where it stands, and nowhere else", () => {
  const test = testsOf(fourLimits).find(({ operand }) => operand === "manual")!;
  const moved = withLiteral(fourLimits, test.place, "semi");
  const changed = testsOf(moved).filter((after, at) => after.operand !== testsOf(fourLimits)[at]?.operand);
  expect(changed.map(({ place, operand }) => ({ place, operand }))).toEqual([{ place: test.place, operand: "semi" }]);
});

test("each thing a definition asks has one card, and each movable gate too", () => {
  const cards = cardsOf(fourLimits);
  expect(cards.flatMap((card) => ("property" in card ? [card.property] : []))).toEqual([
    "mechanisation",
    "workers",
    "ore_t_per_day",
    "licence",
  ]);
  expect(cards.filter((card) => card.kind === "gate").length).toBeGreaterThan(0);
});

const values = ({ params }: Definition, ...keys: string[]) => keys.map((key) => params[key]?.value);

const levels = oneRule(
  {
    any: [
      { is: ["mechanisation", "<=", { param: "low" }] },
      { is: ["mechanisation", "<=", { param: "middle" }] },
      { is: ["mechanisation", "<=", { param: "high" }] },
    ],
  },
  {
    params: { low: { value: "manual" }, middle: { value: "motorised" }, high: { value: "full" } },
    scores: {},
    order: [
      ["low", "middle"],
      ["middle", "high"],
    ],
  },
);

test("levels that overtake others take them along too, also through another list", () => {
  const up = withParam(levels, "low", "semi");
  expect(values(up, "low", "middle", "high")).toEqual(["semi", "semi", "full"]);
  const down = withParam(levels, "high", "manual");
  expect(values(down, "low", "middle", "high")).toEqual(["manual", "manual", "manual"]);
  expect([up, down].map((definition) => checkDefinition(definition).ok)).toEqual([true, true]);
});

const banded = oneRule(
  { score: ["size", "<=", 2] },
  {
    params: { first: { value: 10 }, second: { value: 50 }, open: { value: "any" } },
    scores: {
      size: {
        terms: [
          {
            criterion: "workers",
            bands: [
              { upTo: { param: "first" }, points: 0 },
              { upTo: 20, points: 1 },
              { upTo: { param: "second" }, points: 2 },
              { points: 3 },
            ],
          },
        ],
      },
    },
  },
);
const limits = (definition: Definition) =>
  definition.scores["size"]?.terms[0]?.bands.map(({ upTo }) =>
    typeof upTo === "object" ? definition.params[upTo.param]?.value : upTo,
  );

test("the limits of bands stay ascending, parameters and literals alike", () => {
  expect(limits(withParam(banded, "first", 70))).toEqual([70, 70, 70, undefined]);
  expect(limits(withParam(banded, "second", 15))).toEqual([10, 15, 15, undefined]);
  expect(limits(withParam(banded, "first", 15))).toEqual([15, 20, 50, undefined]);
  expect(checkDefinition(withParam(banded, "first", 70)).ok).toBe(true);
});

test("no limit pushes nothing, and a limit put back pushes again", () => {
  const open = withParam({ ...headcount, order: [["artisanal_workers", "small_workers"]] }, "artisanal_workers", "any");
  expect(values(open, "artisanal_workers", "small_workers")).toEqual(["any", 200]);
  expect(values(withParam(open, "artisanal_workers", 300), "small_workers")).toEqual([300]);
});

test("crossed limits are put in order, the later one following the earlier", () => {
  const crossed = {
    ...levels,
    params: { low: { value: "semi" }, middle: { value: "manual" }, high: { value: "full" } },
  };
  expect(checkDefinition(crossed).ok).toBe(false);
  const ordered = inOrder(crossed);
  expect(values(ordered, "low", "middle", "high")).toEqual(["semi", "semi", "full"]);
  expect(checkDefinition(ordered).ok).toBe(true);
});
