import { beforeEach, expect, test } from "vitest";
import { PairEngine } from "../../src/engine/pair-engine.ts";
import type { Definition } from "../../src/model/definition.ts";
import { useBeside } from "../../src/state/beside.ts";
import { part } from "../../src/state/beside-part.ts";
import { type Cut, cutById } from "../../src/state/cards.ts";
import { withParam } from "../../src/state/edit.ts";
import { lastGood } from "../../src/state/last-good.ts";
import { FIRST_PAIR } from "../../src/state/presets.ts";
import type { Results } from "../../src/state/results.ts";
import { useStore } from "../../src/state/store.ts";
import { dataSetOf, single } from "../panels/survey.ts";

const initial = useStore.getState();
const now = () => useStore.getState();
const slider = { kind: "number", ends: [0, 400] } as const;
const data = dataSetOf(
  single({ workers: 20, ore_t_per_day: 5 }, { workers: 300, ore_t_per_day: 90 }, { ore_t_per_day: 120 }, {}),
);

const shown = (): Results => lastGood(data.table, now().history.present, null).results as Results;
const cut = (): Cut => cutById(now().history.present.proposed, "t_small") as Cut;

/** What a run of its own says of each site. */
function plainly(proposed: Definition): readonly unknown[] {
  const run = new PairEngine(data.table).run(FIRST_PAIR.baseline, proposed);
  return Array.from(run.outcomes, (outcome) => [run.proposed.possible[outcome], run.change[outcome]]);
}
const said = ({ run }: Results): readonly unknown[] =>
  Array.from(run.outcomes, (outcome) => [run.proposed.possible[outcome], run.change[outcome]]);

function takeHold(): Cut {
  const held = cut();
  now().grab();
  part.takeInHand(held, slider);
  return held;
}

beforeEach(() => {
  useStore.setState(initial, true);
  useBeside.setState({ part });
  now().load(data);
  shown();
});

test("what is looked up while a slider is held is what a run says, and stays the answer when the hand lets go", () => {
  const held = takeHold();
  let last = shown();
  for (const value of [90, 100, 119, 120, 121]) {
    expect(part.moveInHand(held, value)).toBe(true);
    last = shown();
    expect(said(last)).toEqual(plainly(withParam(FIRST_PAIR.proposed, "t_small", value)));
  }
  part.letGo(true);
  now().release("let go");
  expect(shown().run).toBe(last.run);
  expect(shown().counts).toEqual(last.counts);
  expect(now().history.past).toHaveLength(1);
});

test("a gesture that is called off leaves the answer that was there", () => {
  const before = shown();
  const held = takeHold();
  part.moveInHand(held, 121);
  expect(shown().run).not.toBe(before.run);
  part.letGo(false);
  now().restore();
  expect(shown().run).toBe(before.run);
  expect(said(shown())).toEqual(plainly(FIRST_PAIR.proposed));
});

test("a hand that takes hold again goes on from where it let go", () => {
  const first = takeHold();
  part.moveInHand(first, 90);
  shown();
  part.letGo(true);
  now().release("let go");
  const kept = said(shown());
  const again = takeHold();
  part.moveInHand(again, 121);
  const moved = shown();
  expect(said(moved)).toEqual(plainly(withParam(FIRST_PAIR.proposed, "t_small", 121)));
  part.letGo(true);
  now().release("let go");
  now().undo();
  expect(said(shown())).toEqual(kept);
  expect(kept).toEqual(plainly(withParam(FIRST_PAIR.proposed, "t_small", 90)));
});
