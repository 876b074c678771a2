import { beforeEach, expect, test } from "vitest";
import { comparedBy, mapModeOf, nextMode, showMode } from "../../src/state/map-mode.ts";
import { useStore } from "../../src/state/store.ts";

const initial = useStore.getState();
const mode = () => mapModeOf(useStore.getState());

beforeEach(() => useStore.setState(initial, true));

test("one choice goes round all four, and comes back", () => {
  const seen = [mode()];
  for (let at = 0; at < 4; at++) {
    nextMode();
    seen.push(mode());
  }
  expect(seen).toEqual(["class", "swipe", "side", "change", "class"]);
});

test("the view of change is one map, whatever was compared before", () => {
  showMode("side");
  expect(useStore.getState().view.what).toBe("class");
  showMode("change");
  expect(comparedBy(mode())).toBe("off");
  expect(useStore.getState().compare).toBe("off");
  useStore.getState().compareBy("swipe");
  expect(mode()).toBe("change");
});

test("hidden rows stay hidden between views that have them, and only there", () => {
  useStore.getState().hide(new Set(["small"]));
  showMode("swipe");
  expect([...useStore.getState().hidden]).toEqual(["small"]);
  showMode("change");
  expect([...useStore.getState().hidden]).toEqual([]);
});
