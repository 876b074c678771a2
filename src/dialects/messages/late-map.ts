import { compare } from "./en-compare.ts";

/** What the map, the comparison on it and the page within another page say, in English. */
export const lateMap = { ...compare } as const;
