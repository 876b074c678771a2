import { ENTRANTS } from "../engines/registry.ts";
import { ANYWHERE, MAIN_PATH } from "../harness/paths.ts";
import type { Engines } from "../harness/run-engines.ts";
import type { Row } from "../harness/runs.ts";
import { BYTES_A_SITE, floorMs } from "./floor.ts";
import { short, sizeName, table } from "./markdown.ts";
import { rowsOf } from "./ratios.ts";

/** What stands beside each other in one line: an engine asked one thing. */
const lineKey = ({ name, mode, path }: Row): string => JSON.stringify([name, mode, path]);

/** Where a step is a full pass, its length makes no difference and only the drag that all make is told. */
const isTold = (rows: readonly Row[]) => (row: Row) =>
  row.path === MAIN_PATH ||
  row.mode === "grabbed step" ||
  (row.path !== ANYWHERE && rows.some((other) => other.name === row.name && other.mode === "full pass"));

function label({ name, mode, path }: Row): string {
  const title = ENTRANTS[name]?.title ?? name;
  if (mode === "step") return `${title}, step of ${path}`;
  return `${title}, ${mode}`;
}

const timeCell = (row: Row | undefined): string => {
  if (!row) return "–";
  return `${short(row.medianMs)} / ${short(row.minMs)}${row.cutShort ? ` (cut short: ${row.times})` : ""}`;
};

/** A step that takes a full pass is what the floor is of; others do less than move all sites once. */
const isFullPass = (row: Row, rows: readonly Row[]): boolean =>
  row.mode === "full pass" ||
  (row.mode === "step" && !rows.some((other) => other.name === row.name && other.mode === "full pass"));

/** Milliseconds of every engine side by side, and what they are at the largest common size beside the objects and the floor. */
export function engineTable(engines: Engines): string {
  const rows = rowsOf(engines);
  const sizes = [...new Set(rows.map(({ sites }) => sites))];
  const common = Math.max(...rows.filter(({ name }) => name === "objects").map(({ sites }) => sites));
  const size = Number.isFinite(common) ? common : (sizes.at(-1) ?? 0);
  const told = rows.filter(isTold(rows));
  const find = (key: string, sites: number): Row | undefined =>
    told.find((row) => lineKey(row) === key && row.sites === sites);
  const objects = rows.find(({ name, sites }) => name === "objects" && sites === size)?.medianMs ?? Number.NaN;
  const megabytes = (name: string): number =>
    engines.runs.find((run) => run.name === name && run.sites === size)?.rssMb ?? Number.NaN;
  const lines = [...new Map(told.map((row) => [lineKey(row), row]))].map(([key, row]) => {
    const there = find(key, size);
    const floor = there && isFullPass(row, rows) ? there.medianMs / floorMs(size, engines.bandwidth) : Number.NaN;
    const against = there && !row.mode.endsWith("grab") ? objects / there.medianMs : Number.NaN;
    const times = sizes.map((sites) => timeCell(find(key, sites)));
    return [label(row), ...times, short(against), short(floor), short(megabytes(row.name))];
  });
  const at = sizeName(size);
  const head = ["ms, median / least", ...sizes.map(sizeName), `× objects, ${at}`, `× floor, ${at}`, `MB, ${at}`];
  return [table(head, lines), "", floorLine(engines, size)].join("\n");
}

function floorLine({ bandwidth }: Engines, sites: number): string {
  const { read, copy, fill } = bandwidth;
  return [
    `One core moves ${short(read)} GB/s reading, ${short(copy)} copying, ${short(fill)} filling memory.`,
    `A full pass moves ${BYTES_A_SITE} bytes a site (eight criteria of four bytes, eight bins, baseline, region, class),`,
    `all but one of which are read, so it takes ${short(floorMs(sites, bandwidth))} ms at ${sizeName(sites)} sites at the least.`,
    "MB is what the process grew by, with sites and answers.",
  ].join(" ");
}
