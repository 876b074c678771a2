import { pairCounts } from "../../../src/engine/counts.ts";
import { HeldIndex } from "../../../src/engine/hold/held-index.ts";
import { hold } from "../../../src/engine/hold/hold.ts";
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
function fill(tally: Tally, counters: Float64Array): Float64Array {
  const { flow } = pairCounts(tally);
  let at = REGIONS_AT;
  for (const group of tally.groups) {
    counters.set(group, at);
    at += group.length;
  }
  counters.fill(0, CLASSES_AT, FLOW_AT);
  for (let row = 0; row < CLASSES; row++) {
    for (let column = 0; column < CLASSES; column++) {
      const sites = flow.sites[row]?.[column] ?? 0;
      counters[CLASSES_AT + column] = (counters[CLASSES_AT + column] as number) + sites;
      counters[FLOW_AT + row * CLASSES + column] = sites;
      counters[WORKERS_AT + row * CLASSES + column] = flow.workers[row]?.[column] ?? 0;
    }
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
      const own = new Uint8Array(table.siteCount);
      for (let site = 0; site < own.length; site++) own[site] = bytes[run.outcomes[site] as number] as number;
      return { counters: fill(tallySites(run, counted), counters), classes: own };
    },
    grab() {
      const index = grab();
      const answer = new Float64Array(COUNTERS);
      return (ore) => fill(index.tallyAt(ore), answer);
    },
  };
};
