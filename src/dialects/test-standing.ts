import type { Definition } from "../model/definition.ts";
import {
  childrenOf,
  conditionPlace,
  flat,
  gatePieces,
  inline,
  itemOf,
  type Node,
  nodeOf,
  testOf,
} from "./gate-phrase.ts";
import { plain } from "./pieces.ts";
import { testPieces } from "./test-phrase.ts";

/** How one test on a property stands in its definition. */
export interface Standing {
  /** Keys and indices from the definition's root to the test, joined by dots: the id of a literal's cut. */
  readonly place: string;
  /** The parameter whose value it compares with. */
  readonly param: string | null;
  /** The test in words, with a `not` right above it taken in. */
  readonly words: string;
  /** The clause that it is a part of, in words; null where the rule asks the test for itself. */
  readonly clause: string | null;
  /** Under a `not`, or what a clause is conditional on: its own value is then not what a site must have. */
  readonly turned: boolean;
}

interface Found {
  readonly node: Node;
  /** From the rule inwards. */
  readonly gates: readonly Node[];
}

function* testsBelow(node: Node, gates: readonly Node[]): Generator<Found> {
  if ("is" in node.expr) yield { node, gates };
  for (const child of childrenOf(node)) yield* testsBelow(child, [...gates, node]);
}

const samePlace = (a: Node["place"] | null, b: Node["place"]): boolean => a !== null && a.join(".") === b.join(".");

/** A `not` speaks for all below it, and "where …" for both of its parts; of other gates the nearest that says more. */
function clauseOf({ node, gates }: Found): string | null {
  const whole = gates.find((gate) => gate.negated) ?? gates.findLast((gate) => conditionPlace(gate) !== null);
  if (whole) return plain(flat(itemOf(whole)));
  if (node.negated) return plain(inline(node, "noun") ?? []);
  const choice = gates.findLast((gate) => !("all" in gate.expr));
  if (!choice) return null;
  // "a and b", where that is one of several ways, says more than how many ways must hold.
  const nearest = gates.at(-1) ?? choice;
  return plain(inline(nearest, "noun") ?? inline(choice, "noun") ?? gatePieces(choice, "hold"));
}

/** Every test on a property, in the order in which the rules ask. */
export function standingsOf(definition: Definition, property: string): Standing[] {
  const found = definition.rules.flatMap((rule, at) => [...testsBelow(nodeOf(definition, rule, at), [])]);
  return found.flatMap(({ node, gates }): Standing[] => {
    const test = testOf(node);
    if (test?.property !== property) return [];
    const condition = gates.some((gate) => samePlace(conditionPlace(gate), node.place));
    return [
      {
        place: node.place.join("."),
        param: test.token.param ?? null,
        words: plain(testPieces(test, "noun")),
        clause: clauseOf({ node, gates }),
        turned: condition || node.negated || gates.some((gate) => gate.negated),
      },
    ];
  });
}
