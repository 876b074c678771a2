import { expect, test } from "vitest";
import { checkDefinition } from "../../src/model/check-definition.ts";
import { testsOf } from "../../src/model/walk.ts";
import { cardsOf } from "../../src/state/cards.ts";
import { withLiteral, withParam } from "../../src/state/edit.ts";
import { PRESETS } from "../../src/state/presets.ts";

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
