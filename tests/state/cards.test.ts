import { describe, expect, test } from "vitest";
import { checkDefinition } from "../../src/model/check-definition.ts";
import type { Definition, Value } from "../../src/model/definition.ts";
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

describe("the K of a gate", () => {
  const flags = ["gold", "mercury", "taxed"].map((key) => ({ is: [key, "==", true] as const }));
  const gateOf = (atLeast: Value, weights?: readonly number[]) => {
    const of = flags.slice(0, weights?.length ?? flags.length);
    const definition = oneRule({ atLeast, of, ...(weights ? { weights } : {}) });
    const card = cardsOf(definition).find(({ kind }) => kind === "gate");
    if (card?.kind !== "gate") throw new Error("no gate");
    return { definition, card };
  };

  test("of weights goes as far as their sum, in steps that the weights have in common", () => {
    const { card } = gateOf(0.3, [0.3, 0.2]);
    expect([card.size, card.cut.range, card.cut.step]).toEqual([0.5, [0.2, 0.5], 0.1]);
    expect(gateOf(3, [1, 2, 3]).card).toMatchObject({ size: 6, cut: { range: [1, 6], step: 1 } });
  });

  test("without weights goes from one test to all of them", () => {
    expect(gateOf(2).card).toMatchObject({ size: 3, cut: { range: [1, 3], step: 1 } });
    expect(gateOf({ param: "k" }).card).toMatchObject({ size: 3, cut: { range: [1, 3], step: 1, anyAllowed: false } });
  });

  test("at every end of its range the definition is valid", () => {
    for (const [k, weights] of [
      [0.3, [0.3, 0.2]],
      [1, [0.333333, 0.333333, 0.333334]],
      [0.1, [0.3, 0.2]],
    ] as const) {
      const { definition, card } = gateOf(k, weights);
      for (const end of card.cut.range ?? []) {
        expect(checkDefinition(card.cut.move(definition, end as number)).ok, `${k} to ${end}`).toBe(true);
      }
    }
  });
});

test("a limit that is also a band's may not be without one", () => {
  const scores = {
    size: { terms: [{ criterion: "workers", bands: [{ upTo: { param: "w" }, points: 0 }, { points: 1 }] }] },
  };
  const definition = oneRule({ is: ["workers", "<=", { param: "w" }] }, { scores });
  expect(cutById(definition, "w")?.anyAllowed).toBe(false);
});
