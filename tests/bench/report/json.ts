import { floorMs } from "./floor.ts";
import type { Found } from "./found.ts";
import { type Ratios, ratiosOf, rowsOf } from "./ratios.ts";

interface Report extends Omit<Found, "engines" | "machine"> {
  readonly ratios: Ratios;
  readonly engines: readonly object[];
  readonly machine: object;
}

/** Everything that was measured, with the counters at the compared steps. */
export function report({ engines, machine, ...others }: Found): Report {
  const rows = engines ? rowsOf(engines) : [];
  const flat = rows.map((row) => {
    const run = engines?.runs.find(({ name, sites }) => name === row.name && sites === row.sites);
    const { buildMs, rssMb, peakMb } = run ?? {};
    const floor = engines && floorMs(row.sites, engines.bandwidth);
    return { ...row, buildMs, rssMb, peakMb, floorMs: floor };
  });
  const late = engines?.late ?? [];
  return {
    ratios: ratiosOf({ ...(engines && { engines }), ...others }),
    engines: flat,
    machine: { ...machine.start, loadAtEnd: machine.end.load, bandwidth: engines?.bandwidth, late },
    ...others,
  };
}
