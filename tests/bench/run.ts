import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { measureBundle } from "./bundle/measure-bundle.ts";
import { withFolder } from "./harness/built.ts";
import { differences } from "./harness/compare.ts";
import { machineNow } from "./harness/machine.ts";
import { runEngines } from "./harness/run-engines.ts";
import { measureLoading } from "./loading/measure-loading.ts";
import { measureMap } from "./map/measure.ts";
import type { Found } from "./report/found.ts";
import { report } from "./report/json.ts";
import { tables } from "./report/tables.ts";

/**
 * `npm run bench -- [--only engines|loading|map|bundle] [--sites 10000,100000] [--ten-million] [--json FILE]`
 *
 * Measures ours beside others in one run, each engine and size in a process of its own. Tables on standard output,
 * progress on standard error. Ends with 1 where two counted differently or a part broke.
 */
const { values } = parseArgs({
  options: {
    only: { type: "string", multiple: true },
    sites: { type: "string", default: "10000,100000,1000000" },
    "ten-million": { type: "boolean", default: false },
    json: { type: "string" },
  },
});

const sizes = values.sites.split(",").map(Number);
if (values["ten-million"]) sizes.push(10_000_000);
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) throw new Error(`--sites ${values.sites}`);

const PARTS = {
  engines: (folder: string) => runEngines(sizes, folder),
  loading: (folder: string) => measureLoading(Math.min(1_000_000, Math.max(...sizes)), folder),
  map: () => measureMap(),
  bundle: (folder: string) => measureBundle(folder),
};

const asked = values.only ?? Object.keys(PARTS);
const unknown = asked.filter((part) => !Object.hasOwn(PARTS, part));
if (unknown.length > 0) throw new Error(`--only takes ${Object.keys(PARTS).join(", ")}; not ${unknown.join(", ")}`);

/** One part; where it breaks, the others are still told. */
async function part<T>(name: keyof typeof PARTS, measure: () => Promise<T>): Promise<T | undefined> {
  if (!asked.includes(name)) return undefined;
  try {
    return await measure();
  } catch (error) {
    faults.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

const faults: string[] = [];
const start = machineNow();
const found = await withFolder(async (folder): Promise<Found> => {
  const engines = await part("engines", () => PARTS.engines(folder));
  const loading = await part("loading", () => PARTS.loading(folder));
  const map = await part("map", PARTS.map);
  const bundle = await part("bundle", () => PARTS.bundle(folder));
  faults.push(...(engines?.broken ?? []), ...differences(engines?.runs ?? []), ...(loading?.differences ?? []));
  return {
    ...(engines && { engines }),
    ...(loading && { loading }),
    ...(map && { map }),
    ...(bundle && { bundle }),
    machine: { start, end: machineNow() },
  };
});

console.log(tables(found));
for (const line of found.engines?.late ?? []) console.log(`\n${line}`);
for (const fault of faults) console.error(fault);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report(found))}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
