import { askedOf } from "../engine/explain-values.ts";
import type { Definition } from "../model/definition.ts";

/** The properties that the rules read, each once, in the order in which they are asked: "asks 4 things". */
export const asks = (definition: Definition): string[] => askedOf(definition).map(({ property }) => property);
