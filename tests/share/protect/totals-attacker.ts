import type { PairCounts, SideCounts } from "../../../src/engine/counts.ts";
import type { Facts, SideFacts, StatusShown } from "../../../src/share/facts/facts.ts";
import { Attacker } from "./attacker.ts";

const STATUSES = ["in", "cannotTell", "out"] as const;
const MOVES = { enters: [3, 6], leaves: [2, 5], nowCannotTell: [1, 7] } as const;
const KEPT = { enters: 0, nowCannotTell: 4, leaves: 8 } as const;
const ARRIVES = { enters: "in", nowCannotTell: "cannotTell", leaves: "out" } as const;
const cell = (at: number): string => `cell ${at}`;

/** What sites and persons have in common: status, flow and moves add up alike. */
function arithmetic(attacker: Attacker): void {
  for (const side of ["A", "B"])
    attacker.adds(
      "all",
      STATUSES.map((status) => `${side} ${status}`),
    );
  for (const [at, status] of STATUSES.entries()) {
    attacker.adds(
      `A ${status}`,
      [0, 1, 2].map((to) => cell(3 * at + to)),
    );
    attacker.adds(
      `B ${status}`,
      [0, 1, 2].map((from) => cell(3 * from + at)),
    );
  }
  for (const move of ["enters", "leaves", "nowCannotTell"] as const) {
    attacker.adds(move, MOVES[move].map(cell));
    attacker.adds(`B ${ARRIVES[move]}`, [move, cell(KEPT[move])]);
  }
  attacker.adds("same", [cell(0), cell(8)]);
  attacker.adds("all", ["enters", "leaves", "nowCannotTell", cell(4), "same"]);
}

function states(attacker: Attacker, prefix: string, shown: StatusShown): void {
  for (const status of STATUSES) attacker.states(`${prefix}${status}`, shown[status]);
}

function statesShared(attacker: Attacker, facts: Facts, of: "sites" | "workers"): void {
  const status = (side: SideFacts): StatusShown => (of === "sites" ? side.status : side.workers);
  states(attacker, "A ", status(facts.baseline));
  states(attacker, "B ", status(facts.proposed));
  for (const [at, shown] of facts.flow[of].flat().entries()) attacker.states(cell(at), shown);
  for (const move of facts.moved) {
    attacker.states(move.kind === "cannotTellBoth" ? cell(4) : move.kind, move[of]);
  }
  arithmetic(attacker);
}

/** Classes, and at how many sites workers are recorded, which no file states and everybody can work out. */
function statesSide(attacker: Attacker, side: SideFacts, asmUpTo: string): void {
  const { letter, classes, notRecorded } = side;
  const named = (id: string): string => `${letter} class ${id}`;
  for (const { id, sites } of classes) attacker.states(named(id), sites);
  const last = classes.findIndex(({ id }) => id === asmUpTo);
  const certain = classes.slice(0, -1).map(({ id }) => named(id));
  attacker.adds(
    "all",
    classes.map(({ id }) => named(id)),
  );
  attacker.adds(`${letter} in`, [...certain.slice(0, last + 1), `${letter} open in`]);
  attacker.adds(`${letter} out`, [...certain.slice(last + 1), `${letter} open out`]);
  attacker.adds(named("undetermined"), [`${letter} open in`, `${letter} cannotTell`, `${letter} open out`]);
  states(attacker, `${letter} missing `, notRecorded);
  for (const status of STATUSES)
    attacker.adds(`${letter} ${status}`, [`${letter} missing ${status}`, `${letter} recorded ${status}`]);
}

/** All that follows from the totals of one file, in sites. */
export function attackSites(facts: Facts, asmUpTo: { readonly A: string; readonly B: string }): Attacker {
  const attacker = new Attacker();
  attacker.states("all", facts.sites);
  statesShared(attacker, facts, "sites");
  statesSide(attacker, facts.baseline, asmUpTo.A);
  statesSide(attacker, facts.proposed, asmUpTo.B);
  attacker.think();
  return attacker;
}

/** All that follows from the totals of one file, in persons. */
export function attackWorkers(facts: Facts): Attacker {
  const attacker = new Attacker();
  statesShared(attacker, facts, "workers");
  attacker.think();
  return attacker;
}

function sideTruth(letter: string, side: SideCounts): [string, number][] {
  return [
    ...side.classIds.map((id, at): [string, number] => [`${letter} class ${id}`, side.certain[at] as number]),
    [`${letter} class undetermined`, side.undetermined],
    ...STATUSES.flatMap((status): [string, number][] => [
      [`${letter} ${status}`, side.status[status]],
      [`${letter} missing ${status}`, side.notRecorded[status]],
      [`${letter} recorded ${status}`, side.status[status] - side.notRecorded[status]],
    ]),
  ];
}

/** The true numbers by the names under which they are attacked. */
export const truth = ({ sites, baseline, proposed, statusFlow }: PairCounts): Map<string, number> =>
  new Map([
    ["all", sites],
    ...sideTruth("A", baseline),
    ...sideTruth("B", proposed),
    ...statusFlow.sites.flat().map((count, at): [string, number] => [cell(at), count]),
  ]);
