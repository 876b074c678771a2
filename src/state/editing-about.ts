import type { Definition } from "../model/definition.ts";
import { without } from "./editing-tree.ts";

/** Words that a definition carries beside its rules. Blank takes them away. */
export function setWords(definition: Definition, key: "purpose" | "why", words: string): Definition {
  return words.trim() === "" ? without(definition, key) : { ...definition, [key]: words };
}

export const setName = (definition: Definition, name: string): Definition => ({ ...definition, name });

/** What follows for a site of a class. */
export function setConsequence(definition: Definition, classId: string, words: string): Definition {
  const { consequences = {} } = definition;
  const next = words.trim() === "" ? without(consequences, classId) : { ...consequences, [classId]: words };
  return Object.keys(next).length === 0 ? without(definition, "consequences") : { ...definition, consequences: next };
}

/** How an unknown value is taken. */
export const setPolicy = (definition: Definition, policy: Definition["missing"]["policy"]): Definition => ({
  ...definition,
  missing: { policy },
});

/**
 * A definition of the author's own, after a released one: an id once released never changes its meaning, and an edited
 * law is no longer that law, so its citation does not stay with it.
 */
export function asCopy(definition: Definition, released: Definition, name: string, after: string): Definition {
  const { reasons, blindSpots } = released.source ?? {};
  return {
    ...definition,
    id: `${released.id}-edited`,
    version: "1",
    name: definition.name === released.name ? name : definition.name,
    source: {
      kind: "illustrative",
      status: "illustrative",
      instrument: after,
      ...(reasons ? { reasons } : {}),
      ...(blindSpots ? { blindSpots } : {}),
    },
  };
}
