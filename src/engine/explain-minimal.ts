import type { Verdict } from "./explain-logic.ts";
import type { GateResult, Judged, Leaf } from "./explain-tests.ts";

const EPSILON = 1e-9;

/**
 * The widest margin decides between sets of one size: the reason that would hold longest.
 * A number counts by its distance from the cut as a share of the cut; anything else is as firm as can be.
 */
function marginOf(leaves: readonly Leaf[]): number {
  return Math.min(
    Infinity,
    ...leaves.map(({ distance, ...leaf }) => {
      const cut = Array.isArray(leaf.cut) ? leaf.cut[0] : leaf.cut;
      return distance === null ? Infinity : Math.abs(distance) / Math.max(1, Math.abs(Number(cut)));
    }),
  );
}

const better = (a: readonly Leaf[], b: readonly Leaf[]): boolean =>
  a.length !== b.length ? a.length < b.length : marginOf(a) > marginOf(b);

/** Of several sets that each do, the smallest; the first of equals. */
function best(sets: readonly (readonly Leaf[])[]): readonly Leaf[] | null {
  return sets.reduce<readonly Leaf[] | null>((chosen, set) => (chosen && !better(set, chosen) ? chosen : set), null);
}

/**
 * Children until their weight reaches `need`, the heaviest first, so that none of those chosen can be left out.
 * What costs no test is taken first.
 */
function enough(
  children: readonly { weight: number; leaves: readonly Leaf[] }[],
  need: number,
): readonly Leaf[] | null {
  const sorted = [...children].sort(
    (a, b) =>
      Number(a.leaves.length > 0) - Number(b.leaves.length > 0) ||
      b.weight - a.weight ||
      a.leaves.length - b.leaves.length,
  );
  const chosen: Leaf[] = [];
  let sum = 0;
  for (const { weight, leaves } of sorted) {
    if (sum >= need - EPSILON) break;
    sum += weight;
    chosen.push(...leaves);
  }
  return sum >= need - EPSILON ? chosen : null;
}

function reasonForGate(gate: GateResult, wanted: Verdict): readonly Leaf[] | null {
  const inner = gate.negated ? (wanted === "holds" ? "fails" : "holds") : wanted;
  const reasons = gate.children.flatMap((child, at) => {
    const leaves = child.verdict === inner ? reasonFor(child, inner) : null;
    return leaves ? [{ weight: gate.weights[at] ?? 1, leaves }] : [];
  });
  // To hold, `need` of the weight must hold; to fail, so much must fail that the rest cannot reach it.
  const need = inner === "holds" ? gate.need : gate.total - gate.need + 2 * EPSILON;
  const equal = gate.weights.every((weight) => weight === 1);
  if (equal && need > EPSILON && need - EPSILON <= 1) return best(reasons.map(({ leaves }) => leaves));
  return enough(reasons, need);
}

/**
 * A minimal set of tests that alone make the expression hold (or fail), whatever all other tests answer;
 * null where no set does. Greedy is exact for gates read once, each test standing for itself.
 */
export function reasonFor(judged: Judged, wanted: Verdict): readonly Leaf[] | null {
  if (judged.verdict !== wanted) return null;
  if (judged.kind === "constant") return [];
  if (judged.kind === "gate") return reasonForGate(judged, wanted);
  return judged.constant ? [] : [judged];
}
