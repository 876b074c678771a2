/** One undoable step: the state it led from, and what was done in words. */
export interface Step<T> {
  readonly before: T;
  readonly label: string;
}

/** Undo and redo, one step a gesture. `open` holds the state before a gesture that is still under way. */
export interface History<T> {
  readonly present: T;
  readonly past: readonly Step<T>[];
  readonly future: readonly { readonly after: T; readonly label: string }[];
  readonly open: T | null;
}

/** Older steps are forgotten; a session of a hundred gestures can be taken back whole. */
const LIMIT = 100;

export const startHistory = <T>(present: T): History<T> => ({ present, past: [], future: [], open: null });

/** Records one whole step. A gesture under way ends in it, so that undo returns to before both. */
export function record<T>(history: History<T>, present: T, label: string): History<T> {
  if (present === history.present) return history;
  const past = [...history.past, { before: history.open ?? history.present, label }].slice(-LIMIT);
  return { present, past, future: [], open: null };
}

/** A gesture begins: what follows until `release` is one step. */
export const grab = <T>(history: History<T>): History<T> =>
  history.open === null ? { ...history, open: history.present } : history;

/** The state moves inside a gesture, which begins here where none is under way; nothing is recorded yet. */
export const move = <T>(history: History<T>, present: T): History<T> => ({ ...grab(history), present });

/** The gesture ends as one step, or as none where it came back to where it began. */
export function release<T>(history: History<T>, label: string, same: (a: T, b: T) => boolean): History<T> {
  if (history.open === null) return history;
  const { open, present } = history;
  const settled = { ...history, present: open, open: null };
  return same(open, present) ? settled : record(settled, present, label);
}

/** The gesture is called off: the state before it returns. */
export const restore = <T>(history: History<T>): History<T> =>
  history.open === null ? history : { ...history, present: history.open, open: null };

export function undo<T>(history: History<T>): History<T> {
  const step = history.past.at(-1);
  if (!step || history.open !== null) return history;
  return {
    present: step.before,
    past: history.past.slice(0, -1),
    future: [{ after: history.present, label: step.label }, ...history.future],
    open: null,
  };
}

export function redo<T>(history: History<T>): History<T> {
  const [step, ...future] = history.future;
  if (!step || history.open !== null) return history;
  return {
    present: step.after,
    past: [...history.past, { before: history.present, label: step.label }],
    future,
    open: null,
  };
}

/**
 * Every state, past, present and future, changed alike, the one before a gesture under way included. Steps that led
 * nowhere but to what was changed are dropped.
 */
export function rebase<T>(history: History<T>, change: (state: T) => T, same: (a: T, b: T) => boolean): History<T> {
  const settled = change(history.open ?? history.present);
  const past = history.past.map((step) => ({ ...step, before: change(step.before) }));
  const future = history.future.map((step) => ({ ...step, after: change(step.after) }));
  return {
    present: history.open === null ? settled : change(history.present),
    past: past.filter(({ before }, at) => !same(before, past[at + 1]?.before ?? settled)),
    future: future.filter(({ after }, at) => !same(after, future[at - 1]?.after ?? settled)),
    open: history.open === null ? null : settled,
  };
}
