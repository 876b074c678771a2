import { type State, useStore } from "./store.ts";

/** What the map shows, as one choice: B alone, A and B over one another, A and B side by side, or what moved. */
export type MapMode = "class" | "swipe" | "side" | "change";

const MODES: readonly MapMode[] = ["class", "swipe", "side", "change"];

export const mapModeOf = ({ view, compare }: Pick<State, "view" | "compare">): MapMode =>
  view.what === "change" ? "change" : compare === "off" ? "class" : compare;

/** How the maps of the two definitions lie; the view of change is one map, for it is about both. */
export const comparedBy = (mode: MapMode): State["compare"] => (mode === "swipe" || mode === "side" ? mode : "off");

export function showMode(mode: MapMode): void {
  const { view, show, compareBy } = useStore.getState();
  const what = mode === "change" ? "change" : "class";
  // Rows of the legend stay hidden for as long as they are rows of it.
  if (view.what !== what) show({ what });
  compareBy(comparedBy(mode));
}

export function nextMode(): void {
  const at = MODES.indexOf(mapModeOf(useStore.getState()));
  showMode(MODES[(at + 1) % MODES.length] ?? "class");
}
