import { expect, test } from "vitest";
import { grab, move, rebase, record, redo, release, restore, startHistory, undo } from "../../src/state/history.ts";

const same = (a: number, b: number) => a === b;

test("a gesture of many moves is one step, and undo returns to before it", () => {
  let history = grab(startHistory(50));
  for (const value of [51, 70, 90]) history = move(history, value);
  history = release(history, "workers 50 to 90", same);
  expect(history.present).toBe(90);
  expect(history.past).toEqual([{ before: 50, label: "workers 50 to 90" }]);
  expect(undo(history).present).toBe(50);
  expect(redo(undo(history))).toEqual(history);
});

test("a gesture that comes back to where it began leaves no step", () => {
  const history = release(move(move(grab(startHistory(50)), 90), 50), "nothing", same);
  expect(history.present).toBe(50);
  expect(history.past).toEqual([]);
});

test("restore calls a gesture off", () => {
  const history = restore(move(grab(startHistory(50)), 90));
  expect(history.present).toBe(50);
  expect(history.open).toBeNull();
});

test("undo and redo wait while a gesture is under way", () => {
  const dragging = move(grab(record(startHistory(1), 2, "two")), 3);
  expect(undo(dragging)).toBe(dragging);
  expect(redo(dragging)).toBe(dragging);
});

test("a new step forgets what was undone", () => {
  const history = record(undo(record(startHistory(1), 2, "two")), 3, "three");
  expect(history.future).toEqual([]);
  expect(redo(history)).toBe(history);
});

test("undo after do is identity over any sequence", () => {
  const values = [1, 2, 3, 4, 5];
  let history = startHistory(0);
  for (const value of values) history = record(history, value, String(value));
  for (const _ of values) history = undo(history);
  expect(history.present).toBe(0);
  for (const _ of values) history = redo(history);
  expect(history.present).toBe(5);
});

test("a step within a gesture ends it, and undo returns to before both", () => {
  const history = record(move(grab(startHistory(50)), 90), -90, "swapped");
  expect(history.open).toBeNull();
  expect(undo(history).present).toBe(50);
  expect(redo(undo(history)).present).toBe(-90);
});

test("a move without a grab begins a gesture, so that no step is lost", () => {
  const history = release(move(startHistory(50), 90), "moved", same);
  expect(history.past).toEqual([{ before: 50, label: "moved" }]);
});

test("a change to every state keeps the steps that still lead somewhere, and a gesture under way", () => {
  const even = (value: number) => value - (value % 2);
  const undone = undo(record(record(record(startHistory(0), 1, "one"), 4, "four"), 5, "five"));
  const history = rebase(move(grab(undone), 7), even, same);
  expect(history.past.map(({ before, label }) => [before, label])).toEqual([[0, "four"]]);
  expect(history.future).toEqual([]);
  expect([history.open, history.present]).toEqual([4, 6]);
});
