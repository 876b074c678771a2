import { describe, expect, test } from "vitest";
import type { Definition } from "../../src/model/definition.ts";
import { type Card, cardsOf, cutById } from "../../src/state/cards.ts";
import { PRESETS, presetOf } from "../../src/state/presets.ts";
import { headcount, oneRule, wider } from "../dialects/definitions.ts";

const kinds = (definition: Definition) =>
  cardsOf(definition).map((card) => [card.kind, card.kind === "gate" ? card.cut.id : card.property]);
const cutsOf = (card: Card | undefined) => (card && "cuts" in card ? card.cuts : []);

describe("what the definition panel shows", () => {
  test("one card a property in the order in which it is asked, all its cuts on one axis", () => {
    expect(kinds(wider)).toEqual([
      ["number", "workers"],
      ["flag", "gold"],
      ["flag", "mercury"],
    ]);
    const cuts = cutsOf(cardsOf(wider)[0]);
    expect(cuts.map(({ id, value, classId }) => [id, value, classId])).toEqual([
      ["artisanal_workers", 100, "artisanal"],
      ["small_workers", 300, "small"],
      ["medium_workers", 1_000, "medium"],
    ]);
  });

  test("two criteria on one property share its card; a gate has a card of its own", () => {
    const definition = oneRule({
      atLeast: { param: "k" },
      of: [{ is: ["workers", "<=", { param: "w" }] }, { is: ["crew", "<=", 5] }, { is: ["operator", "in", ["group"]] }],
    });
    expect(kinds(definition)).toEqual([
      ["number", "workers"],
      ["nominal", "operator"],
      ["gate", "k"],
    ]);
  });

  test("gates that share their K share one card", () => {
    const gate = (key: string) => ({
      atLeast: { param: "k" },
      of: [{ is: [key, "==", true] as const }, { is: ["gold", "==", true] as const }],
    });
    expect(kinds(oneRule({ any: [gate("taxed"), gate("mercury")] }))).toEqual([
      ["flag", "taxed"],
      ["flag", "gold"],
      ["flag", "mercury"],
      ["gate", "k"],
    ]);
  });

  test("a cut moves what it shows, a parameter or a literal, and nothing else", () => {
    const definition = oneRule({ all: [{ is: ["workers", "<=", { param: "w" }] }, { is: ["ore", "<", 5] }] });
    const [workers, ore] = cardsOf(definition).map((card) => cutsOf(card)[0]);
    expect(workers?.move(definition, 60).params["w"]).toEqual({ value: 60 });
    const moved = ore?.move(definition, 7);
    expect(moved && cutsOf(cardsOf(moved)[1])[0]?.value).toBe(7);
    expect(moved?.params).toBe(definition.params);
    expect(definition.rules[0]?.when).toMatchObject({ all: [{}, { is: ["ore", "<", 5] }] });
  });

  test("a cut is found again by its id after a move", () => {
    const cut = cutsOf(cardsOf(wider)[0])[1];
    const moved = cut?.move(wider, 250) ?? wider;
    expect(cutById(moved, "small_workers")?.value).toBe(250);
    expect(cutById(headcount, "nowhere")).toBeUndefined();
  });
});

test("every built-in definition has a card for everything it asks, and is found by its id", () => {
  expect(PRESETS.length).toBeGreaterThanOrEqual(4);
  for (const preset of PRESETS) {
    expect(cardsOf(preset).length, preset.id).toBeGreaterThan(0);
    expect(presetOf(preset.id)).toBe(preset);
  }
  expect(presetOf("nowhere")).toBeUndefined();
});
