import { beforeEach, expect, test, vi } from "vitest";
import { withParam } from "../../src/state/edit.ts";
import { keepWork, readSaved, restoreWork } from "../../src/state/persist.ts";
import { PRESETS } from "../../src/state/presets.ts";
import { useStore } from "../../src/state/store.ts";

const KEY = "asm-lens/work/1";
const initial = useStore.getState();

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  vi.restoreAllMocks();
  useStore.setState(initial, true);
});

function saveOnce(): void {
  const stop = keepWork(() => {
    throw new Error("storage refused");
  });
  dispatchEvent(new Event("pagehide"));
  stop();
}

test("definitions, filters and view come back after a reload", () => {
  const moved = withParam(PRESETS[1]!, "t_small", 150);
  useStore.getState().choose("proposed", moved, "moved");
  useStore.getState().filter({ workingOnly: false, clauses: [{ property: "country", values: ["GHA"] }] }, "Ghana");
  useStore.getState().show({ what: "change", by: "countries" });
  saveOnce();
  useStore.setState(initial, true);
  expect(restoreWork()).toBe("restored");
  const { history, view } = useStore.getState();
  expect(history.present.proposed).toEqual(moved);
  expect(history.present.filters.clauses).toEqual([{ property: "country", values: ["GHA"] }]);
  expect(view).toEqual({ what: "change", by: "countries" });
});

test("a gesture under way is saved as it was before it", () => {
  useStore.getState().grab();
  useStore.getState().move(withParam(PRESETS[1]!, "t_small", 199));
  saveOnce();
  expect(readSaved(localStorage.getItem(KEY) ?? "")?.choice.proposed).toEqual(PRESETS[1]);
});

test("damaged work is set aside, not deleted, and changes nothing", () => {
  localStorage.setItem(KEY, '{"choice": {"baseline"');
  expect(restoreWork()).toBe("damaged");
  expect(localStorage.getItem("asm-lens/damaged/1")).toBe('{"choice": {"baseline"');
  expect(useStore.getState().history.present.proposed).toBe(PRESETS[1]);
});

test("an invalid definition in storage is damage, not a definition", () => {
  saveOnce();
  const saved = JSON.parse(localStorage.getItem(KEY) ?? "") as { choice: { proposed: { rules: unknown } } };
  saved.choice.proposed.rules = [{ class: "nowhere", when: { true: true } }];
  expect(readSaved(JSON.stringify(saved))).toBeNull();
});

test("a browser that keeps nothing is told once, and the page goes on", () => {
  const refused = vi.fn();
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  const stop = keepWork(refused);
  dispatchEvent(new Event("pagehide"));
  dispatchEvent(new Event("pagehide"));
  stop();
  expect(refused).toHaveBeenCalledTimes(1);
});

test("a definition whose limits have crossed comes back with them in order; any other mistake is damage", () => {
  saveOnce();
  const saved = JSON.parse(localStorage.getItem(KEY) ?? "") as {
    choice: { baseline: { order: string[][]; params: Record<string, { value: number }>; asmUpTo: string } };
  };
  const { baseline } = saved.choice;
  baseline.order = [["w_art", "w_small"]];
  baseline.params["w_art"]!.value = 120;
  const back = readSaved(JSON.stringify(saved))?.choice.baseline;
  expect([back?.params["w_art"]?.value, back?.params["w_small"]?.value]).toEqual([120, 120]);
  baseline.asmUpTo = "nowhere";
  expect(readSaved(JSON.stringify(saved))).toBeNull();
});
