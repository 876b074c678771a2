import { exactly, type Shown } from "../facts/shown.ts";

/** What can be said of a sum from what is said of its parts. */
export const addShown = (a: Shown, b: Shown): Shown => ({
  min: a.min + b.min,
  max: a.max === null || b.max === null ? null : a.max + b.max,
});

export const sumShown = (parts: readonly Shown[]): Shown => parts.reduce(addShown, exactly(0));
