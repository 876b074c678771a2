import { create } from "zustand";
import type { BorderFeatures } from "../engine/border-features.ts";
import type { Definition } from "../model/definition.ts";
import type { DataSet } from "../model/site-table.ts";
import { type Choice, type Filters, NO_FILTERS, type Side } from "./choice.ts";
import { grab, type History, move, rebase, record, redo, release, restore, startHistory, undo } from "./history.ts";
import { FIRST_PAIR } from "./presets.ts";
import type { HeldUp } from "./results.ts";

/** Degrees and zoom level. */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** So that every placed site is in view. */
export interface AllSites {
  readonly to: "all";
}

/** What the map shows, and for what. */
export interface View {
  readonly what: "class" | "change";
  readonly by: "sites" | "countries" | "provinces";
}

export interface State {
  readonly history: History<Choice>;
  readonly dataSet: DataSet | null;
  /** Which of the doors into the same state. */
  readonly door: "explore" | "adjust" | "present";
  readonly view: View;
  /** Both definitions on the map at once: one over the other with a line to drag, or one beside the other. */
  readonly compare: "off" | "swipe" | "side";
  /** Where the line stands, as a share of the map's width from the left. */
  readonly split: number;
  /** Adds up a holder's sites before a law's limit on a holder is applied; null: each site stands for itself. */
  readonly heldUp: HeldUp | null;
  /** Marks and flows in sites or in workers. */
  readonly weight: "sites" | "workers";
  /** Where the map looks; null before there is a map. Not part of the history. */
  readonly camera: Camera | null;
  /** Where a link or a scene asks it to look. A new object is a new wish. */
  readonly lookAt: Camera | AllSites | null;
  /** Cells along frontiers that the map draws; null: none. */
  readonly cells: BorderFeatures | null;
  /** Rows of the legend that are hidden: a matter of the view, never of the counts. */
  readonly hidden: ReadonlySet<string>;
  /** The legend row under the pointer; the others dim. */
  readonly lit: string | null;
  readonly selected: number | null;
  /** The parameter whose slider is open, of the proposed definition. */
  readonly openParam: string | null;
  readonly tableOpen: boolean;
  /** Said once to every reader, on screen and to assistive technology. */
  readonly notice: string | null;
}

export interface Actions {
  load(dataSet: DataSet): void;
  /** The same sites with more known of them: filters, selection and view stay. */
  enrich(dataSet: DataSet): void;
  choose(side: Side, definition: Definition, label: string): void;
  swap(label: string): void;
  filter(filters: Filters, label: string): void;
  /** A gesture on the proposed definition: grab, any number of moves, release (one step) or restore. */
  grab(): void;
  move(definition: Definition): void;
  release(label: string): void;
  restore(): void;
  undo(): void;
  redo(): void;
  /** Leaves a pair that cannot be applied: for what was there before it, else for the first pair. */
  fallBack(): void;
  enter(door: State["door"]): void;
  addUpHoldings(heldUp: HeldUp | null): void;
  showCells(cells: BorderFeatures | null): void;
  /** The map has moved. */
  looked(camera: Camera): void;
  look(at: Camera | AllSites): void;
  show(view: Partial<View>): void;
  compareBy(compare: State["compare"]): void;
  splitAt(share: number): void;
  weigh(weight: State["weight"]): void;
  hide(rows: ReadonlySet<string>): void;
  light(row: string | null): void;
  select(site: number | null): void;
  openParamOf(key: string | null): void;
  openTable(open: boolean): void;
  say(notice: string | null): void;
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
const sameChoice = (a: Choice, b: Choice): boolean =>
  same(a.proposed, b.proposed) && same(a.baseline, b.baseline) && same(a.filters, b.filters);
const firstChoice = (): Choice => ({ ...FIRST_PAIR, filters: NO_FILTERS });

/** The one store. Components read slices of it and call its actions; nothing else changes state. */
export const useStore = create<State & Actions>()((set, get) => {
  const onHistory = (change: (history: History<Choice>) => History<Choice>) => set({ history: change(get().history) });
  const step = (change: Partial<Choice>, label: string) =>
    onHistory((history) => record(history, { ...history.present, ...change }, label));
  return {
    history: startHistory(firstChoice()),
    dataSet: null,
    door: "adjust",
    heldUp: null,
    view: { what: "class", by: "sites" },
    compare: "off",
    split: 0.5,
    weight: "sites",
    cells: null,
    camera: null,
    lookAt: null,
    hidden: new Set(),
    lit: null,
    selected: null,
    openParam: null,
    tableOpen: false,
    notice: null,

    load: (dataSet) => {
      const { history, dataSet: before } = get();
      // Filters name values of the old file; kept, they could hide the whole of the new one. What was done to the
      // definitions can still be taken back, and a gesture under way goes on.
      const unfiltered = (choice: Choice): Choice => ({ ...choice, filters: NO_FILTERS });
      set({
        dataSet,
        selected: null,
        hidden: new Set(),
        lit: null,
        history: before ? rebase(history, unfiltered, sameChoice) : history,
      });
    },
    enrich: (dataSet) => set({ dataSet }),
    choose: (side, definition, label) => {
      step({ [side]: definition }, label);
      set({ hidden: new Set(), lit: null, openParam: null });
    },
    swap: (label) => {
      const { baseline, proposed } = get().history.present;
      step({ baseline: proposed, proposed: baseline }, label);
      set({ hidden: new Set(), lit: null, openParam: null });
    },
    filter: (filters, label) => step({ filters }, label),
    grab: () => onHistory(grab),
    move: (proposed) => onHistory((history) => move(history, { ...history.present, proposed })),
    release: (label) => onHistory((history) => release(history, label, sameChoice)),
    restore: () => onHistory(restore),
    undo: () => onHistory(undo),
    redo: () => onHistory(redo),
    fallBack: () =>
      onHistory((history) => {
        if (history.open !== null) return restore(history);
        const { filters } = history.present;
        return history.past.length > 0 ? { ...undo(history), future: [] } : startHistory({ ...firstChoice(), filters });
      }),
    enter: (door) => set({ door }),
    showCells: (cells) => set({ cells }),
    looked: (camera) => set({ camera }),
    look: (lookAt) => set({ lookAt }),
    addUpHoldings: (heldUp) => set({ heldUp }),
    show: (view) => set({ view: { ...get().view, ...view }, hidden: new Set(), lit: null }),
    compareBy: (compare) => set({ compare }),
    splitAt: (split) => set({ split }),
    weigh: (weight) => set({ weight }),
    hide: (hidden) => set({ hidden }),
    light: (lit) => set({ lit }),
    select: (selected) => set({ selected }),
    openParamOf: (openParam) => set({ openParam }),
    openTable: (tableOpen) => set({ tableOpen }),
    say: (notice) => set({ notice }),
  };
});

/** The pair and the filters as they stand, also in the middle of a gesture. */
export const useChoice = (): Choice => useStore((state) => state.history.present);
