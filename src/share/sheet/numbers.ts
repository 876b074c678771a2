import type { Facts } from "../facts/facts.ts";
import type { ShareInput } from "../share-input.ts";
import { classRows } from "./class-rows.ts";
import { flowPart } from "./flow-part.ts";
import type { Block } from "./lettering.ts";
import type { Spot } from "./part.ts";
import { movedCount, movedRows, siteStatusRows, workersRows } from "./status-rows.ts";

/** Room for numbers, px. */
export interface Area extends Spot {
  readonly height: number;
}

/** Distance of rows, px. */
export const PITCH = { least: 22, most: 31 };
const GAP = 32;
const BETWEEN = 24;
const HEADING = 28;
const LEAST_FLOW = 190;
const LOWEST_FLOW = 140;
/** Heads and the note of the table of workers, px. */
const WORKERS_EXTRA = 66;

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** Rows that a table has room for, and how far apart they stand. */
function rowsFor(count: number, height: number): { pitch: number; most: number } {
  const room = height - HEADING;
  return { pitch: clamp(room / count, PITCH.least, PITCH.most), most: Math.max(3, Math.floor(room / PITCH.least) - 1) };
}

const halves = ({ x, y, width }: Area, part: number): readonly [Spot, Spot] => {
  const first = Math.round((width - GAP) * part);
  return [
    { x, y, width: first },
    { x: x + first + GAP, y, width: width - GAP - first },
  ];
};

/** Height below which the numbers beside a map would not be read, px. */
export function leastBeside(facts: Facts): number {
  const rows = Math.max(facts.comparing ? movedCount(facts) : 0, facts.proposed.classes.length + 1);
  return HEADING + rows * PITCH.least + (facts.comparing ? BETWEEN + LEAST_FLOW : 0);
}

/** Beside a high map: classes above the flow, what moved above the workers. */
export function numbersBesideHigh(facts: Facts, weight: ShareInput["weight"], area: Area): Block["items"] {
  const { y, height } = area;
  const [first, second] = halves(area, 0.63);
  const classCount = facts.proposed.classes.length + 1;
  if (!facts.comparing) {
    const { pitch, most } = rowsFor(Math.max(5, classCount), height);
    const status = siteStatusRows(facts, second, pitch);
    const workers = workersRows(facts, { ...second, y: y + status.height + BETWEEN }, pitch);
    return [...classRows(facts, facts.proposed, first, pitch, most).items, ...status.items, ...workers.items];
  }
  const { pitch, most } = rowsFor(Math.max(movedCount(facts), classCount), height - LEAST_FLOW - BETWEEN);
  const classes = classRows(facts, facts.proposed, first, pitch, most);
  const moved = movedRows(facts, second, pitch);
  const lower = Math.max(classes.height, moved.height) + BETWEEN;
  const rest = height - lower;
  const flow = flowPart(facts, weight, { ...first, y: y + lower }, rest);
  const workersPitch = clamp((rest - HEADING - WORKERS_EXTRA) / 4, 20, PITCH.most);
  const workers = workersRows(facts, { ...second, y: y + lower }, workersPitch);
  return [...classes.items, ...moved.items, ...flow.items, ...workers.items];
}

/** Rows of what moved without any below them, whose labels are long. */
const SHORT = 6;
/** Headings, gaps and the note of the tables beside a broad map, px. */
const BESIDES = 2 * HEADING + BETWEEN + WORKERS_EXTRA;

/** Height that the tables beside a broad map leave to the flow, px. */
function spareBeside(facts: Facts, height: number): number {
  const rows = facts.proposed.classes.length + 1 + (facts.comparing ? movedCount(facts) : 4);
  return height - BESIDES - PITCH.least * rows - BETWEEN;
}

/** Height of the flow below a broad map where the tables beside it leave it no room, px; 0 where it has room there. */
export const flowBelow = (facts: Facts, height: number): number =>
  facts.comparing && spareBeside(facts, height) < LOWEST_FLOW ? LOWEST_FLOW : 0;

/** Beside a broad map: classes, below them what moved and the workers side by side, below them the flow. */
export function numbersBesideBroad(facts: Facts, weight: ShareInput["weight"], area: Area): Block["items"] {
  const { x, y, width, height } = area;
  const classCount = facts.proposed.classes.length + 1;
  const lowerRows = facts.comparing ? movedCount(facts) : 4;
  const besides = BESIDES;
  const spare = spareBeside(facts, height);
  // A long ladder matters more than a picture of what a table says as well.
  const withFlow = facts.comparing && spare >= LOWEST_FLOW;
  const tables = height - besides - (withFlow ? Math.min(LEAST_FLOW, spare) + BETWEEN : 0);
  const pitch = clamp(tables / (classCount + lowerRows), PITCH.least, 28);
  const most = Math.max(3, Math.floor(tables / PITCH.least) - lowerRows - 1);
  const classes = classRows(facts, facts.proposed, area, pitch, most);
  const [first, second] = halves({ ...area, y: y + classes.height + BETWEEN }, lowerRows > SHORT ? 0.49 : 0.46);
  const left = facts.comparing ? movedRows(facts, first, pitch) : siteStatusRows(facts, first, pitch);
  const workers = workersRows(facts, second, pitch);
  const top = first.y + Math.max(left.height, workers.height) + BETWEEN;
  const flow = withFlow ? flowPart(facts, weight, { x, y: top, width }, y + height - top) : null;
  return [...classes.items, ...left.items, ...workers.items, ...(flow?.items ?? [])];
}

/** Below one another in one narrow column, the workers only where they find room. */
export function numbersInColumn(facts: Facts, area: Area): Block["items"] {
  const { x, y, width, height } = area;
  const others = facts.comparing ? movedCount(facts) : 4;
  const classCount = facts.proposed.classes.length + 1;
  const all = (height - 3 * HEADING - 2 * BETWEEN - WORKERS_EXTRA) / (classCount + others + 4);
  const two = height - 2 * HEADING - BETWEEN;
  const pitch = clamp(all >= 25 ? all : two / (classCount + others), PITCH.least, PITCH.most);
  const most = Math.max(3, Math.floor(two / PITCH.least) - others - 1);
  const first = classRows(facts, facts.proposed, area, pitch, most);
  const below = { x, y: y + first.height + BETWEEN, width };
  const second = facts.comparing ? movedRows(facts, below, pitch) : siteStatusRows(facts, below, pitch);
  const third = workersRows(facts, { x, y: below.y + second.height + BETWEEN, width }, pitch);
  const fits = below.y + second.height + BETWEEN + third.height <= y + height;
  return [...first.items, ...second.items, ...(fits ? third.items : [])];
}

/** Height below which the numbers below a map would run into what stands under them, px. */
export const leastBelow = (facts: Facts): number => HEADING + PITCH.least * (facts.comparing ? movedCount(facts) : 4);

/** Below a broad map: classes left, what moved or the status right. */
export function numbersBelow(facts: Facts, area: Area): Block["items"] {
  const [first, second] = halves(area, 0.58);
  const { pitch, most } = rowsFor(
    Math.max(facts.comparing ? movedCount(facts) : 4, facts.proposed.classes.length + 1),
    area.height,
  );
  const right = facts.comparing ? movedRows(facts, second, pitch) : siteStatusRows(facts, second, pitch);
  return [...classRows(facts, facts.proposed, first, pitch, most).items, ...right.items];
}
