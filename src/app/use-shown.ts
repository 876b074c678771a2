import { useDeferredValue } from "react";

/** Whether a picture of something is there already: what is costly and stands beside the answer comes after it. */
export const useShown = <T>(thing: T): boolean => useDeferredValue<T | null>(thing, null) === thing;
