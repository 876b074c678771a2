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
import { type Test, testPieces } from "./test-phrase.ts";

/** How one test on a property stands in its definition. */
export interface Standing {
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

function standingOf({ node, gates }: Found, test: Test): Standing {
  const condition = gates.some((gate) => samePlace(conditionPlace(gate), node.place));
  return {
    words: plain(testPieces(test, "noun")),
    clause: clauseOf({ node, gates }),
    turned: condition || node.negated || gates.some((gate) => gate.negated),
  };
}

function byProperty(definition: Definition): ReadonlyMap<string, readonly Standing[]> {
  const standings = new Map<string, Standing[]>();
  for (const [at, rule] of definition.rules.entries()) {
    for (const found of testsBelow(nodeOf(definition, rule, at), [])) {
      const test = testOf(found.node);
      if (!test) continue;
      const others = standings.get(test.property) ?? [];
      standings.set(test.property, [...others, standingOf(found, test)]);
    }
  }
  return standings;
}

/** Every card of a definition asks, at every frame of a drag. */
const told = new WeakMap<Definition, ReadonlyMap<string, readonly Standing[]>>();

/** Every test on a property, in the order in which the rules ask. */
export function standingsOf(definition: Definition, property: string): readonly Standing[] {
  const standings = told.get(definition) ?? byProperty(definition);
  told.set(definition, standings);
  return standings.get(property) ?? [];
}
