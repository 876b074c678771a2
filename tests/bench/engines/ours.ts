import { HeldIndex } from "../../../src/engine/hold/held-index.ts";
import { hold } from "../../../src/engine/hold/hold.ts";
import { forgetWalk } from "../../../src/engine/hold/line-courses.ts";
import type { Movement } from "../../../src/engine/hold/movement.ts";
import { PairEngine } from "../../../src/engine/pair-engine.ts";
import { type Answers, type Counted, classAt, type Tally } from "../../../src/engine/tally.ts";
import { tallySites } from "../../../src/engine/tally-sites.ts";
import { BIN_ROWS, CLASSES, CLASSES_AT, COUNTERS, FLOW_AT, REGIONS_AT, WORKERS_AT } from "../counters.ts";
import { binsOf, WORKERS } from "../workload/criteria.ts";
import { ORE_RANGE, withOre } from "../workload/definitions.ts";
import { REGIONS } from "../workload/sites.ts";
import type { Workload } from "../workload.ts";
import { benchTable } from "./bench-table.ts";
import type { Build, Engine } from "./engine.ts";

function countedOf({ sites: { columns, region } }: Workload): Counted {
  const bins = binsOf(columns).map((of) => ({ of, count: BIN_ROWS, by: "class" as const }));
  const workers = columns[WORKERS] as Float64Array;
  return { include: null, workers, groupings: [{ of: region, count: REGIONS, by: "status" }, ...bins] };
}

/** Puts a tally into the layout that all engines share. */
function fill({ answers, sites, persons, groups }: Tally, counters: Float64Array): Float64Array {
  const { baseline, proposed } = answers;
  counters.fill(0, CLASSES_AT, REGIONS_AT);
  for (let outcome = 0; outcome < sites.length; outcome++) {
    const column = classAt(proposed, outcome);
    const flow = classAt(baseline, outcome) * CLASSES + column;
    const own = sites[outcome] as number;
    counters[CLASSES_AT + column] = (counters[CLASSES_AT + column] as number) + own;
    counters[FLOW_AT + flow] = (counters[FLOW_AT + flow] as number) + own;
    counters[WORKERS_AT + flow] = (counters[WORKERS_AT + flow] as number) + (persons[outcome] as number);
  }
  let at = REGIONS_AT;
  for (const group of groups) {
    counters.set(group, at);
    at += group.length;
  }
  return counters;
}

/** The class byte of each outcome. */
const bytesOf = ({ proposed }: Answers): Uint8Array =>
  Uint8Array.from(proposed.determined, (_, outcome) => classAt(proposed, outcome));

/** ASM Lens: whole passes by the pair engine; a drag by the index that is built on grab. */
export const build: Build = (workload): Engine => {
  const { baseline, proposed } = workload;
  const [table, counted] = [benchTable(workload), countedOf(workload)];
  const engine = new PairEngine(table);
  const limits = [{ param: "ore", own: 0, goes: "hand" }] as const;
  const [from, to] = ORE_RANGE;
  const movement: Movement = { kind: "line", definition: proposed, limits, from, to, mayBeAny: false };
  const counters = new Float64Array(COUNTERS);
  const classes = new Uint8Array(table.siteCount);
  let held: { readonly index: HeldIndex; readonly bytes: Uint8Array } | null = null;

  const grab = (): HeldIndex => new HeldIndex(hold(table, baseline, movement, counted));
  const hand = () => {
    const index = grab();
    const { answers } = index.tallyAt(from);
    const bytes = bytesOf(answers);
    for (let site = 0; site < classes.length; site++) classes[site] = bytes[index.outcomes[site] as number] as number;
    return { index, bytes };
  };
  return {
    step(ore) {
      held ??= hand();
      const { index, bytes } = held;
      for (const site of index.follow(ore)) classes[site] = bytes[index.outcomes[site] as number] as number;
      return { counters: fill(index.tallyAt(ore), counters), classes };
    },
    fullPass(ore) {
      const run = engine.run(baseline, withOre(proposed, ore));
      const bytes = bytesOf(run);
      const { outcomes } = run;
      const own = new Uint8Array(table.siteCount);
      for (let site = 0; site < own.length; site++) own[site] = bytes[outcomes[site] as number] as number;
      return { counters: fill(tallySites(run, counted), counters), classes: own };
    },
    grab(_ore, first) {
      if (first) forgetWalk(table);
      const index = grab();
      const answer = new Float64Array(COUNTERS);
      return (ore) => fill(index.tallyAt(ore), answer);
    },
  };
};
