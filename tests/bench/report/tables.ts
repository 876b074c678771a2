import type { Bundle } from "../bundle/measure-bundle.ts";
import type { Machine } from "../harness/machine.ts";
import type { Loading } from "../loading/measure-loading.ts";
import { engineTable } from "./engine-table.ts";
import type { Found } from "./found.ts";
import { short, sizeName, table } from "./markdown.ts";
import { RATIOS, type Ratios, ratiosOf } from "./ratios.ts";

function machineLine({ start, end }: Found["machine"]): string {
  const { cpu, cores, memory, node, date } = start;
  const loads = [start, end].map(({ load }: Machine) => load.toFixed(1)).join(" to ");
  const day = date.slice(0, 10);
  return `${day}, ${cpu}, ${cores} cores, ${Math.round(memory / 1e9)} GB, Node ${node}, load ${loads}.`;
}

function loadingTable({ sites, fileMb, sides }: Loading): string {
  const lines = sides.map(({ side, seconds, peakMb }) => [side, short(seconds), short(peakMb)]);
  return table([`loading ${sizeName(sites)} sites, ${Math.round(fileMb)} MB of GeoJSON`, "s", "peak MB"], lines);
}

function mapTable({ rows }: NonNullable<Found["map"]>): string {
  const lines = rows.map(({ design, sites, share, flipped, bytes, ms }) => [
    `${design}, ${sizeName(sites)}, step of ${short(100 * share)} %`,
    short(flipped),
    short(bytes),
    short(ms),
  ]);
  return table(["map", "sites that change", "bytes sent", "ms"], lines);
}

function bundleTable({ sizes, firstNumberMs, budgets }: Bundle): string {
  const kib = (bytes: number): string => short(bytes / 1_024);
  return table(
    ["page", "measured", "budget"],
    [
      ["critical path, KiB gzipped", kib(sizes.critical), kib(budgets.critical)],
      ["map chunk, KiB gzipped", kib(sizes.map), kib(budgets.map)],
      ["map chunk with its imports, KiB gzipped", kib(sizes.mapWithImports), ""],
      ["every script, KiB gzipped", kib(sizes.everything), ""],
      [
        "first number, ms (9 Mbit/s, 40 ms, processor 4 × slower)",
        short(firstNumberMs.median),
        short(budgets.firstNumberMs),
      ],
    ],
  );
}

function ratioTable(ratios: Ratios): string {
  const lines = Object.entries(RATIOS).flatMap(([key, meaning]) => {
    const value = ratios[key as keyof Ratios];
    return value === undefined ? [] : [[`${key}: ${meaning}`, short(value)]];
  });
  return lines.length > 0 ? table(["ratio", ""], lines) : "";
}

/** Everything that was measured, as Markdown. */
export function tables(found: Found): string {
  const { engines, loading, map, bundle, machine } = found;
  return [
    machineLine(machine),
    engines && engineTable(engines),
    loading && loadingTable(loading),
    map && mapTable(map),
    bundle && bundleTable(bundle),
    ratioTable(ratiosOf(found)),
  ]
    .filter((part) => part !== undefined && part !== "")
    .join("\n\n");
}
