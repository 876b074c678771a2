import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFile } from "../../../src/ingest/read-file.ts";
import { totalsOf } from "../../../src/share/moving/apart.ts";
import { curvePoints } from "../../../src/share/moving/curve-lines.ts";
import { stopOf, stopsOf } from "../../../src/share/moving/stops.ts";
import { sceneStops } from "../../../src/share/story/scene-stops.ts";
import type { Protection } from "../../../src/state/sharing.ts";
import { shareInput, testPair } from "./share-input.ts";

const BOX = { x: 0, y: 0, w: 400, h: 4000 };
const SWEEP = { param: "small_workers", from: 100, to: 500 };
const STEPPED: Partial<Protection> = { sensitivity: "restricted", geometry: "0.2", fewest: 5, totals: "steps" };

const demo = await readFile(readFileSync("data/demo/sites.geojson"), "Invented demonstration sites");
const inputUnder = (protection: Partial<Protection>) => shareInput(demo, testPair(), protection);

test("a curve is as high as the number that is said, so that its height tells no more", () => {
  const stops = stopsOf(inputUnder(STEPPED), SWEEP, 60);
  const points = curvePoints(stops, BOX);
  const sure = new Map<string, number>();
  let steps = 0;
  for (const [at, { shown, input }] of stops.entries()) {
    const point = points[at];
    if (shown.in.max === null || !point) continue;
    expect(shown.in.max).toBeGreaterThan(shown.in.min);
    const said = `${shown.in.min}-${shown.in.max} of ${shown.all.min}`;
    expect(sure.get(said) ?? point.sure).toBe(point.sure);
    sure.set(said, point.sure);
    const { status } = input.results.counts.proposed;
    if (point.sure !== Math.round((4000 - (4000 * status.in) / 5000) * 10) / 10) steps++;
  }
  expect(steps).toBeGreaterThan(5);
});

test("what is withheld has no place on the curve", () => {
  const [stop] = stopsOf(inputUnder({}), SWEEP, 3);
  if (!stop) throw new Error("no stop");
  const withheld = { ...stop, shown: { ...stop.shown, in: { min: 0, max: null } } };
  expect(curvePoints([withheld, stop], BOX).map((point) => point !== null)).toEqual([false, true]);
});

test("the scene's own standing is among its stops, and the stops of two scenes keep apart", () => {
  const input = inputUnder({ sensitivity: "restricted", geometry: "0.2", fewest: 5 });
  const now = Number(input.choice.proposed.params["small_workers"]?.value);
  const known = [totalsOf(input.results.counts)];
  const first = sceneStops(input, { ...SWEEP, from: now + 0.5 }, known);
  expect(first?.map(({ value }) => value)).toContain(now);
  const second = sceneStops(input, { param: "small_workers", from: 500, to: 101 }, known);
  const values = second?.map(({ value }) => value) ?? [];
  expect(values).toEqual([...values].sort((a, b) => b - a));
  const totals = [...(first ?? []), ...(second ?? [])].map(({ input: at }) => at.results.counts.proposed.status);
  for (const [at, one] of totals.entries()) {
    for (const other of totals.slice(at + 1)) {
      const apart = Math.abs(one.in - other.in);
      expect(apart === 0 || apart >= 5, `${one.in} and ${other.in}`).toBe(true);
    }
  }
});

test("few sites and a threshold that is none do not move", () => {
  const input = inputUnder({ sensitivity: "restricted", geometry: "0.2", fewest: 20 });
  const few = { ...input, results: { ...input.results, counts: { ...input.results.counts, sites: 399 } } };
  expect(sceneStops(few, SWEEP, [])).toBeNull();
  expect(sceneStops(input, { ...SWEEP, param: "no_such" }, [])).toBeNull();
  expect(stopOf(input, 1).shown.all.min).toBe(5000);
});
