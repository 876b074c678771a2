import { counterName } from "../counters.ts";
import { REFERENCE } from "../engines/registry.ts";
import type { EngineRun, Sample } from "./runs.ts";

const keyOf = (sites: number, { path, step }: Sample): string => `${sites} sites, drag of ${path}, step ${step}`;

function differenceOf(own: Sample, first: Sample): string | undefined {
  if (own.hash !== first.hash) {
    const at = own.counters.findIndex((counter, place) => counter !== first.counters[place]);
    return `counter ${at} (${counterName(at)}) is ${own.counters[at]}, not ${first.counters[at]}`;
  }
  const both = own.classesHash !== null && first.classesHash !== null;
  return both && own.classesHash !== first.classesHash ? "the class bytes of the sites differ" : undefined;
}

/**
 * Where engines counted differently, each a line with engine, step and the first counter that differs. An engine that
 * shares no step with another was held against nothing, which is said too.
 */
export function differences(runs: readonly EngineRun[]): string[] {
  const firsts = new Map<string, { readonly name: string; readonly sample: Sample }>();
  const lines: string[] = [];
  const ordered = [...runs].sort((a, b) => Number(b.name === REFERENCE) - Number(a.name === REFERENCE));
  for (const { name, sites, rows } of ordered) {
    let shared = 0;
    for (const { mode, samples } of rows) {
      for (const sample of samples) {
        const key = keyOf(sites, sample);
        const first = firsts.get(key);
        if (!first) {
          firsts.set(key, { name, sample });
          continue;
        }
        if (first.name !== name) shared++;
        const difference = differenceOf(sample, first.sample);
        if (difference !== undefined) lines.push(`${name}, ${mode}, ${key}: ${difference} as in ${first.name}`);
      }
    }
    const isFirst = ordered.find((run) => run.sites === sites)?.name === name;
    if (shared === 0 && !isFirst) lines.push(`${name}, ${sites} sites: no step was compared`);
  }
  return lines;
}
