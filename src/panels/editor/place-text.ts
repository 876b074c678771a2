import type { Place } from "../../model/walk.ts";

/** A place as errors and advice write it: `rules[1].when.all[0]`. */
export const placeText = (place: Place): string =>
  place.map((key, at) => (typeof key === "number" ? `[${key}]` : at === 0 ? key : `.${key}`)).join("");

/** Whether `inner` is `outer` or stands below it. */
export const isWithin = (inner: string, outer: string): boolean =>
  inner === outer || (inner.startsWith(outer) && /^[.[]/.test(inner.slice(outer.length)));
