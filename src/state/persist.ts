import { type Checked, checkDefinition } from "../model/check-definition.ts";
import { checkPair } from "../model/check-pair.ts";
import type { Definition } from "../model/definition.ts";
import type { Choice, Clause, Filters } from "./choice.ts";
import { inOrder } from "./edit.ts";
import { startHistory } from "./history.ts";
import { keptMark } from "./kept-mark.ts";
import { type State, useStore, type View } from "./store.ts";

const KEY = "asm-lens/work/1";
const DAMAGED = "asm-lens/damaged/1";

/** What survives a reload or a crash: the definitions, the filters and the view. Never the data, never a selection. */
interface Saved {
  readonly choice: Choice;
  readonly door: State["door"];
  readonly view: View;
  readonly weight: State["weight"];
  /** The data set it was made on, so that the page can ask for the file again by name. */
  readonly dataName: string | null;
  readonly synthetic: boolean;
}

const isClause = (value: unknown): value is Clause =>
  typeof value === "object" && value !== null && "property" in value && ("values" in value || "min" in value);

function savedFilters(value: unknown): Filters | null {
  const filters = value as Partial<Filters> | null;
  if (typeof filters?.workingOnly !== "boolean" || !Array.isArray(filters.clauses)) return null;
  return filters.clauses.every(isClause) ? (filters as Filters) : null;
}

const VIEWS = { what: ["class", "change"], by: ["sites", "countries", "provinces"] };

const CROSSED: ReadonlySet<string> = new Set(["definition.unordered", "definition.bands_unordered"]);

/** A definition in which nothing is wrong but that limits have crossed is brought back with them in order. */
function checkSaved(json: unknown): Checked {
  const checked = checkDefinition(json);
  if (checked.ok || !checked.errors.every(({ code }) => CROSSED.has(code))) return checked;
  // Every other check has passed, so it has the shape of a definition; what it left to its defaults, these two parts.
  const { order = [], scores = {}, params = {}, ...rest } = json as Definition;
  return checkDefinition(inOrder({ ...rest, order, scores, params }));
}

/** The saved work, or null where the text is not what this version wrote. */
export function readSaved(text: string): Saved | null {
  try {
    const saved = JSON.parse(text) as Partial<Saved>;
    const baseline = checkSaved(saved.choice?.baseline);
    const proposed = checkSaved(saved.choice?.proposed);
    const filters = savedFilters(saved.choice?.filters);
    const view = saved.view;
    if (!baseline.ok || !proposed.ok || !filters || !view) return null;
    if (checkPair(baseline.definition, proposed.definition).length > 0) return null;
    if (!VIEWS.what.includes(view.what) || !VIEWS.by.includes(view.by)) return null;
    return {
      choice: { baseline: baseline.definition, proposed: proposed.definition, filters },
      door: saved.door === "explore" ? "explore" : "adjust",
      view,
      weight: saved.weight === "workers" ? "workers" : "sites",
      dataName: typeof saved.dataName === "string" ? saved.dataName : null,
      synthetic: saved.synthetic === true,
    };
  } catch {
    return null;
  }
}

const toSave = ({ history, door, view, weight, dataSet }: State): Saved => ({
  choice: history.open ?? history.present,
  door,
  view,
  weight,
  dataName: dataSet?.name ?? null,
  synthetic: dataSet?.synthetic ?? true,
});

/** This tab's own work first (two tabs never overwrite each other on reload), else the last of any tab. */
const stored = (): string | null => sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY);

/** What came of bringing the work back. */
export type Restored = "none" | "restored" | "damaged" | "storage-refused" | { readonly missingFile: string };

/** Brings back the work of the last visit. Damaged work is set aside, not deleted, and nothing is changed. */
export function restoreWork(): Restored {
  try {
    const text = stored();
    if (text === null) return "none";
    const saved = readSaved(text);
    if (!saved) {
      localStorage.setItem(DAMAGED, text);
      sessionStorage.removeItem(KEY);
      localStorage.removeItem(KEY);
      return "damaged";
    }
    const { missing, filters } = dataOf(saved);
    useStore.setState({
      history: startHistory({ ...saved.choice, filters }),
      door: saved.door,
      view: saved.view,
      weight: saved.weight,
    });
    return missing === null ? "restored" : { missingFile: missing };
  } catch {
    return "storage-refused";
  }
}

/**
 * A dropped file never stays on the machine unasked: its filters go with it, and its name is asked for again. Where the
 * reader asked for it to be kept, both come back.
 */
function dataOf(saved: Saved): { readonly missing: string | null; readonly filters: Filters } {
  if (saved.synthetic || saved.dataName === null || keptMark()?.name === saved.dataName)
    return { missing: null, filters: saved.choice.filters };
  return { missing: saved.dataName, filters: { workingOnly: saved.choice.filters.workingOnly, clauses: [] } };
}

let isErased = false;

/** From now on nothing is written down: everything was erased, and leaving the page would write it again. */
export const stopKeepingWork = (): void => {
  isErased = true;
};

/** Writes the work down shortly after each change. `onRefused` is called once where the browser keeps nothing. */
export function keepWork(onRefused: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let refused = false;
  const write = () => {
    // Until kept data are there, what came back for them must not be written over with nothing.
    if (isErased || (useStore.getState().dataSet === null && keptMark() !== null)) return;
    try {
      const text = JSON.stringify(toSave(useStore.getState()));
      sessionStorage.setItem(KEY, text);
      localStorage.setItem(KEY, text);
    } catch {
      if (!refused) onRefused();
      refused = true;
    }
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(write, 300);
  };
  const unsubscribe = useStore.subscribe(soon);
  addEventListener("pagehide", write);
  return () => {
    unsubscribe();
    clearTimeout(timer);
    removeEventListener("pagehide", write);
  };
}
