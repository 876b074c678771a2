import { describe, expect, test } from "vitest";
import { type Linked, type MapCamera, MapLink, type Under } from "../../src/map/map-link.ts";
import { markCodes } from "../../src/map/mark-codes.ts";
import { clampedShare, splitByKey } from "../../src/map/split-place.ts";
import { runOf, tableAt } from "./small-table.ts";

/** A map without pixels: it tells of every move, also of those it is made to do. */
class PlainMap implements Linked {
  camera: MapCamera;
  jumps = 0;
  readonly told = new Set<() => void>();
  constructor(zoom: number) {
    this.camera = { lon: 0, lat: 0, zoom };
  }
  jumpTo(camera: MapCamera): void {
    this.jumps++;
    this.move(camera);
  }
  move(camera: MapCamera): void {
    this.camera = camera;
    for (const tell of this.told) tell();
  }
  onMove(tell: () => void): () => void {
    this.told.add(tell);
    return () => this.told.delete(tell);
  }
}

describe("two maps that look at one place", () => {
  test("who comes later looks where the first one looks", () => {
    const [link, a, b] = [new MapLink(), new PlainMap(3), new PlainMap(8)];
    link.join(a);
    link.join(b);
    expect(b.camera).toEqual(a.camera);
    expect(a.jumps).toBe(0);
  });

  test("either leads, the other follows once, and no move comes back", () => {
    const [link, a, b] = [new MapLink(), new PlainMap(3), new PlainMap(3)];
    link.join(a);
    link.join(b);
    const before = [a.jumps, b.jumps];
    a.move({ lon: 10, lat: 5, zoom: 6 });
    expect(b.camera).toEqual({ lon: 10, lat: 5, zoom: 6 });
    b.move({ lon: -3, lat: 1, zoom: 4 });
    expect(a.camera).toEqual({ lon: -3, lat: 1, zoom: 4 });
    expect([a.jumps - (before[0] ?? 0), b.jumps - (before[1] ?? 0)]).toEqual([1, 1]);
  });

  test("a map that has left neither leads nor follows, and is not held on to", () => {
    const [link, a, b] = [new MapLink(), new PlainMap(3), new PlainMap(3)];
    link.join(a);
    const leave = link.join(b);
    leave();
    a.move({ lon: 1, lat: 1, zoom: 1 });
    expect(b.camera.zoom).toBe(3);
    b.move({ lon: 2, lat: 2, zoom: 2 });
    expect(a.camera.zoom).toBe(1);
    expect(b.told.size).toBe(0);
  });

  test("what is under the pointer is told to both", () => {
    const link = new MapLink();
    const heard: (Under | null)[] = [];
    const stop = link.subscribe(() => heard.push(link.under()));
    const under: Under = { from: "baseline", x: 1, y: 2, site: 3, area: null };
    link.point(under);
    link.point(under);
    link.point(null);
    stop();
    link.point(under);
    expect(heard).toEqual([under, null]);
  });
});

describe("each side is drawn by its own definition", () => {
  const table = tableAt([
    [30, -4],
    [28, -2],
  ]);

  test("the baseline's bytes are its own classes", () => {
    const run = runOf([
      [0, 2],
      [-1, 1],
    ]);
    expect([...markCodes(table, run, "class", null, "baseline")]).toEqual([0, 3]);
    expect([...markCodes(table, run, "class", null, "proposed")]).toEqual([2, 1]);
  });
});

describe("the line between them", () => {
  test("keys move it by one part in a hundred, with Shift by ten, and to the ends", () => {
    expect(splitByKey("ArrowRight", false, 0.5)).toBe(0.51);
    expect(splitByKey("ArrowLeft", true, 0.5)).toBe(0.4);
    expect(splitByKey("ArrowLeft", true, 0.04)).toBe(0);
    expect(splitByKey("ArrowRight", false, 1)).toBe(1);
    expect([splitByKey("Home", false, 0.3), splitByKey("End", false, 0.3)]).toEqual([0, 1]);
    expect(splitByKey("Enter", false, 0.3)).toBeNull();
  });

  test("it never leaves the map", () => {
    expect([clampedShare(-2), clampedShare(0.12345), clampedShare(7)]).toEqual([0, 0.123, 1]);
  });
});
