import { beforeEach, expect, test } from "vitest";
import { NO_FILTERS } from "../../src/state/choice.ts";
import { withParam } from "../../src/state/edit.ts";
import { FIRST_PAIR, PRESETS } from "../../src/state/presets.ts";
import { useStore } from "../../src/state/store.ts";
import { dataSetOf, single } from "../panels/survey.ts";

const initial = useStore.getState();
const now = () => useStore.getState();
const data = () => dataSetOf(single({ workers: 20 }, { workers: 300 }));
const moved = (value: number) => withParam(FIRST_PAIR.proposed, "t_small", value);

beforeEach(() => useStore.setState(initial, true));

test("swapping while a slider is held loses nothing: undo returns to before it", () => {
  now().grab();
  now().move(moved(150));
  now().swap("swapped");
  expect(now().history.present.baseline).toEqual(moved(150));
  expect(now().history.open).toBeNull();
  now().undo();
  expect(now().history.present.proposed).toBe(FIRST_PAIR.proposed);
  expect(now().history.present.baseline).toBe(FIRST_PAIR.baseline);
});

test("choosing and filtering while a slider is held lose nothing either", () => {
  for (const act of [
    () => now().choose("baseline", PRESETS[2] ?? FIRST_PAIR.baseline, "chosen"),
    () => now().filter({ workingOnly: false, clauses: [] }, "filtered"),
  ]) {
    useStore.setState(initial, true);
    now().grab();
    now().move(moved(150));
    act();
    now().move(moved(160));
    now().release("let go");
    expect(now().history.past.map(({ label }) => label)).toHaveLength(2);
    now().undo();
    now().undo();
    expect(now().history.present).toEqual(initial.history.present);
  }
});

test("a file that comes while a slider is held leaves the gesture under way, to be one step", () => {
  now().load(data());
  now().grab();
  now().move(moved(150));
  now().load(data());
  now().move(moved(160));
  now().release("let go");
  expect(now().history.past.map(({ label }) => label)).toEqual(["let go"]);
  now().undo();
  expect(now().history.present.proposed).toBe(FIRST_PAIR.proposed);
});

test("a file takes the filters of the old one along, and leaves the steps of the definitions", () => {
  now().load(data());
  now().choose("proposed", moved(150), "chosen");
  now().filter({ workingOnly: true, clauses: [{ property: "country", values: ["GHA"] }] }, "Ghana");
  now().swap("swapped");
  now().load(data());
  expect(now().history.past.map(({ label }) => label)).toEqual(["chosen", "swapped"]);
  expect(now().history.present.filters).toEqual(NO_FILTERS);
  now().undo();
  expect(now().history.present).toEqual({ baseline: FIRST_PAIR.baseline, proposed: moved(150), filters: NO_FILTERS });
});

test("a swap lights no row of the legend: its rows are others now", () => {
  now().light("small");
  now().swap("swapped");
  expect(now().lit).toBeNull();
});
