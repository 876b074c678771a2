import type { LinkState } from "../dialects/link-state.ts";
import { t } from "../dialects/text.ts";
import type { DataSet } from "../model/site-table.ts";
import { type Choice, type Clause, type Filters, isRange } from "./choice.ts";
import { record, restore } from "./history.ts";
import { type State, useStore, type View } from "./store.ts";

const DOOR: Readonly<Record<State["door"], true>> = { explore: true, adjust: true, present: true };
const WHAT: Readonly<Record<View["what"], true>> = { class: true, change: true };
const BY: Readonly<Record<View["by"], true>> = { sites: true, countries: true, provinces: true };
const COMPARE: Readonly<Record<State["compare"], true>> = { off: true, swipe: true, side: true };
const WEIGHT: Readonly<Record<State["weight"], true>> = { sites: true, workers: true };

/** `word` where this version knows it, else what stands now: a later version may have more views. */
const knownOr = <T extends string>(words: Readonly<Record<T, true>>, word: string, now: T): T =>
  Object.hasOwn(words, word) ? (word as T) : now;

/** Whether the link was made on these data. */
export const isMadeOn = ({ data }: LinkState, { hash }: DataSet): boolean =>
  data === null || hash.startsWith(data.hash);

const flat = (clause: Clause): unknown =>
  isRange(clause) ? [clause.property, clause.min, clause.max] : [clause.property, clause.values];

/** Clauses come from more than one hand; the order of their keys means nothing. */
const written = ({ baseline, proposed, filters }: Choice): string =>
  JSON.stringify([baseline, proposed, filters.workingOnly, filters.clauses.map(flat)]);

/** What a link says of one file's own values: it means nothing on another. */
function ofData(link: LinkState, dataSet: DataSet): Pick<State, "hidden" | "selected"> {
  const site = link.selected === null ? -1 : dataSet.table.siteIds.indexOf(link.selected);
  return { hidden: new Set(link.hidden), selected: site < 0 ? null : site };
}

function filtersOf(link: LinkState, here: Filters, fits: boolean): Filters {
  return { workingOnly: link.filters.workingOnly, clauses: fits ? link.filters.clauses : here.clauses };
}

function comparedIn({ compare }: LinkState): Pick<State, "compare"> & Partial<Pick<State, "split">> {
  return compare ? { compare: knownOr(COMPARE, compare.by, "off"), split: compare.split } : { compare: "off" };
}

/**
 * Shows what the link shows, as one step that undo takes back. On other data its filters, its hidden rows and its
 * selection are left out.
 * @returns whether the definitions or filters changed.
 */
export function applyLink(link: LinkState, dataSet: DataSet): boolean {
  const { history, door, view, weight } = useStore.getState();
  const settled = restore(history);
  const fits = isMadeOn(link, dataSet);
  const { baseline, proposed } = link;
  const next = { baseline, proposed, filters: filtersOf(link, settled.present.filters, fits) };
  const changed = written(settled.present) !== written(next);
  useStore.setState({
    history: changed ? record(settled, next, t("link.step")) : settled,
    door: knownOr(DOOR, link.door, door),
    view: { what: knownOr(WHAT, link.view.what, view.what), by: knownOr(BY, link.view.by, view.by) },
    weight: knownOr(WEIGHT, link.weight, weight),
    ...comparedIn(link),
    openParam: link.open,
    tableOpen: link.table,
    lit: null,
    ...(fits ? ofData(link, dataSet) : { hidden: new Set<string>(), selected: null }),
  });
  return changed;
}

/** The rest of a link that waited for its file, now that the file is here. The definitions stay as they are. */
export function applyRest(link: LinkState, dataSet: DataSet): void {
  const { history } = useStore.getState();
  const present = { ...history.present, filters: filtersOf(link, history.present.filters, true) };
  useStore.setState({ history: { ...history, present }, ...ofData(link, dataSet) });
}
