import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import boxes from "../../../src/ingest/mapping/country-boxes.json" with { type: "json" };

type Nested = number | readonly Nested[];
interface Topology {
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] };
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
  readonly objects: { readonly countries: { readonly geometries: readonly { id: string; arcs: Nested }[] } };
}

const { transform, arcs, objects } = JSON.parse(readFileSync("data/basemap/admin.json", "utf8")) as Topology;

/** Points of an arc, which states each as the step from the one before. */
function pointsOf(arc: number): (readonly [number, number])[] {
  let [x, y] = [0, 0];
  return (arcs[arc < 0 ? ~arc : arc] ?? []).map(([dx, dy]) => {
    [x, y] = [x + dx, y + dy];
    const at = (axis: 0 | 1, step: number): number => step * transform.scale[axis] + transform.translate[axis];
    return [at(0, x), at(1, y)];
  });
}
const arcsIn = (nested: Nested): number[] => (typeof nested === "number" ? [nested] : nested.flatMap(arcsIn));

test("the boxes of countries are those of their outlines, rounded outward", () => {
  const made = objects.countries.geometries.map(({ id, arcs: nested }) => {
    const points = arcsIn(nested).flatMap(pointsOf);
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    const low = (values: readonly number[]): number => Math.floor(values.reduce((a, b) => Math.min(a, b)) * 10) / 10;
    const high = (values: readonly number[]): number =>
      Math.ceil(values.reduce((a, b) => Math.max(a, b)) * 10) / 10 + 0;
    return [id, [low(xs), low(ys), high(xs), high(ys)]];
  });
  expect(boxes).toEqual(Object.fromEntries(made));
});
