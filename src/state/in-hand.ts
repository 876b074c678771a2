import { pairCounts } from "../engine/counts.ts";
import { DefinitionTooLarge } from "../engine/diagram.ts";
import { heldCurve, type StatusCurve } from "../engine/hold/held-curve.ts";
import { HeldIndex } from "../engine/hold/held-index.ts";
import { hold } from "../engine/hold/hold.ts";
import type { Hand, Movement } from "../engine/hold/movement.ts";
import type { PairRun } from "../engine/run.ts";
import type { Counted } from "../engine/tally.ts";
import type { Definition } from "../model/definition.ts";
import type { Scalar, SiteTable } from "../model/site-table.ts";
import type { HeldFound } from "../worker/engine-protocol.ts";
import { answered } from "./beside.ts";
import type { Cut } from "./cards.ts";
import type { Choice } from "./choice.ts";
import { engineFor } from "./engine-beside.ts";
import { resultsNow } from "./last-good.ts";
import { askedOf, link } from "./linked.ts";
import { handOf, movementOf, type Slider } from "./movement.ts";
import { provide, type Results } from "./results.ts";
import { useStore } from "./store.ts";

/** A value of the proposed definition that is held, and the index that answers for every place of the hand. */
interface InHand {
  readonly cut: Cut;
  /** The choice when it was grabbed: each move starts from there. */
  readonly open: Choice;
  readonly base: Results;
  readonly movement: Movement;
  readonly counted: Counted;
  /** Where the hand stands in each definition that it made. */
  readonly standings: WeakMap<Definition, Hand>;
  index: (HeldFound & { readonly lookUp: HeldIndex }) | null;
  /** The last move while there is no index yet. */
  waiting: Definition | null;
  /** The results last looked up, so that the map knows what changed since. */
  last: { readonly proposed: Definition; readonly results: Results } | null;
}

let inHand: InHand | null = null;

function ready(held: InHand, found: HeldFound): void {
  if (inHand !== held) return;
  held.index = { ...found, lookUp: new HeldIndex(found.data) };
  const own = held.standings.get(held.open.proposed);
  if (own !== undefined) {
    // The map shows what was grabbed: from there on it is told what changes.
    held.index.lookUp.follow(own);
    held.last = { proposed: held.open.proposed, results: held.base };
  }
  if (held.waiting) useStore.getState().move(held.waiting);
  held.waiting = null;
  answered();
}

/** A definition that is too large with the held value free is answered by whole runs. */
const without = (held: InHand) => (): void => {
  if (inHand !== held) return;
  inHand = null;
  if (held.waiting) useStore.getState().move(held.waiting);
};

/** Tables with at most as many sites have their index at once; others have it made beside the page. */
const AT_ONCE = 5000;

/** An index that is being made for a hand that comes near. */
interface Near {
  readonly open: Choice;
  readonly cut: string;
  readonly base: Results;
  readonly movement: Movement;
  readonly counted: Counted;
  readonly found: Promise<HeldFound>;
}

let near: Near | null = null;

/** What of a choice can be held; null where its moves must be answered by whole runs. */
function holdable(open: Choice, cut: Cut, slider: Slider): Omit<Near, "found" | "open" | "cut"> | null {
  const { dataSet, heldUp } = useStore.getState();
  const base = resultsNow();
  // With holdings added up, what is asked is not what the hand moves.
  if (!base || heldUp || base.table !== dataSet?.table || base.asked.proposed !== open.proposed) return null;
  const movement = movementOf(open.proposed, cut, slider);
  const { include, workers, run } = base;
  return movement && { base, movement, counted: { include, workers, groupings: askedOf(run) } };
}

/** Whether an index may be made beside the page. */
const isBeside = ({ siteCount }: SiteTable): boolean => siteCount > AT_ONCE && typeof Worker !== "undefined";

/** The index of a cut under a choice, being made beside the page; null where it cannot be, or need not. */
function made(open: Choice, cut: Cut, slider: Slider): Near | null {
  if (near?.open === open && near.cut === cut.id) return near;
  const held = holdable(open, cut, slider);
  if (!held || !isBeside(held.base.table)) return null;
  const found = engineFor(held.base.table).hold(open.baseline, held.movement, held.counted);
  // That it cannot be made is told to the hand that takes hold.
  found.catch(() => undefined);
  near = { ...held, open, cut: cut.id, found };
  return near;
}

/** A hand comes near a slider: the index of a larger table is begun, so that it is there when the hand takes hold. */
export function comeNear(cut: Cut, slider: Slider): void {
  const { history } = useStore.getState();
  if (history.open === null) made(history.present, cut, slider);
}

/** Builds the index of a grabbed value: at once, or for a large table beside the page. */
export function takeInHand(cut: Cut, slider: Slider): void {
  const { open } = useStore.getState().history;
  inHand = null;
  const beside = open && made(open, cut, slider);
  const found = beside ?? (open && holdable(open, cut, slider));
  if (!open || !found) return;
  const { base, movement, counted } = found;
  const standings = new WeakMap<Definition, Hand>();
  const own = handOf(movement, cut.value);
  if (own !== null) standings.set(open.proposed, own);
  const held: InHand = { cut, open, base, movement, counted, standings, index: null, waiting: null, last: null };
  inHand = held;
  if (beside) {
    near = null;
    beside.found.then((found) => ready(held, found), without(held));
    return;
  }
  try {
    const data = hold(base.table, open.baseline, movement, counted);
    ready(held, { data, curve: heldCurve(data) });
  } catch (error) {
    if (!(error instanceof DefinitionTooLarge)) throw error;
    without(held)();
  }
}

/**
 * Moves the held value. While there is no index yet the move waits for it, so that definition and numbers move together.
 * @returns false where nothing is held that could stand there: the move is then anyone else's
 */
export function moveInHand(cut: Cut, value: Scalar): boolean {
  const { history, move } = useStore.getState();
  const held = inHand;
  if (!held || held.cut.id !== cut.id || held.open !== history.open) return false;
  const hand = handOf(held.movement, value);
  if (hand === null) return false;
  const definition = held.cut.move(held.open.proposed, value);
  held.standings.set(definition, hand);
  if (held.index) move(definition);
  else held.waiting = definition;
  return true;
}

/** The gesture ends: what was looked up last stays the answer. @param moved whether a move that still waits is made */
export function letGo(moved: boolean): void {
  const held = inHand;
  inHand = null;
  if (moved && held?.waiting) useStore.getState().move(held.waiting);
  else if (moved && held?.last) provide(held.last.results.asked, held.last.results.run);
}

function lookedUp(held: InHand, proposed: Definition, hand: Hand): Results {
  const { base, counted, last } = held;
  const { data, lookUp } = held.index as NonNullable<InHand["index"]>;
  const tally = lookUp.tallyAt(hand);
  const sites = lookUp.follow(hand);
  const run: PairRun = {
    siteCount: base.table.siteCount,
    outcomes: lookUp.outcomes,
    outcomeCount: data.answers.change.length,
    ...data.answers,
  };
  link(run, { tally, counted }, last ? { since: last.results.run, sites, count: sites.length } : undefined);
  return { ...base, asked: { ...base.asked, proposed }, run, counts: pairCounts(tally) };
}

/** What the pair says with the hand where it is; null where nothing is held, or it stands where no index reaches. */
export function resultsInHand(choice: Choice): Results | null {
  const held = inHand;
  const hand = held?.standings.get(choice.proposed);
  if (!held?.index || hand === undefined) return null;
  if (choice.baseline !== held.open.baseline || choice.filters !== held.open.filters) return null;
  if (held.last?.proposed !== choice.proposed)
    held.last = { proposed: choice.proposed, results: lookedUp(held, choice.proposed, hand) };
  return held.last.results;
}

/** What was said when the value was grabbed; null where nothing is held. */
export const beforeHand = (): Results | null => inHand?.base ?? null;

/** The curve of the value that is held; null without one. */
export const curveInHand = (): StatusCurve | null => inHand?.index?.curve ?? null;
