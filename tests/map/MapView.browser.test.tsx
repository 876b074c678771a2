import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { MapView, type MapViewProps } from "../../src/map/MapView.tsx";
import "../../src/ui/base.css";
import { dataSetOf, runOf, tableAt } from "./small-table.ts";

/** Two sites close together and one far from them, in the middle of a box of a few degrees. */
const table = tableAt([
  [30, -4],
  [28, -2],
  [30.01, -4],
]);
const run = runOf([
  [0, 0],
  [2, 2],
  [0, -1],
]);

const props: MapViewProps = {
  dataSet: dataSetOf(table),
  run,
  include: null,
  view: { what: "class", by: "sites" },
  hidden: new Set(),
  lit: null,
  workers: null,
  selected: null,
  onSelect: () => undefined,
  describe: (site) => ({ title: `Site number ${site}`, lines: ["artisanal under B"] }),
  theme: "light",
  onFailed: (reason) => {
    throw reason;
  },
};

const Framed = (own: Partial<MapViewProps>) => (
  <div data-testid="frame" style={{ position: "relative", width: 360, height: 300 }}>
    <MapView {...props} {...own} />
  </div>
);

const frame = (): HTMLElement => screen.getByTestId("frame");
const idle = () =>
  waitFor(() => expect(frame().querySelector('.map[aria-busy="false"]')).not.toBeNull(), { timeout: 60_000 });
const still = (ms = 1500) => new Promise((done) => setTimeout(done, ms));

interface Picture {
  /** Red, green and blue of the pixel at a place of the frame. */
  at(x: number, y: number): readonly [number, number, number];
  readonly colours: number;
  readonly pixels: Uint8ClampedArray;
}

/** What is really on the screen. */
async function picture(): Promise<Picture> {
  const base64 = await page.screenshot({ element: frame(), save: false });
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const scale = image.width / 360;
  const offset = (x: number, y: number) => (Math.round(y * scale) * image.width + Math.round(x * scale)) * 4;
  const seen = new Set<number>();
  for (let i = 0; i < data.length; i += 4)
    seen.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
  return {
    at: (x, y) => {
      const from = offset(x, y);
      return [data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0];
    },
    colours: seen.size,
    pixels: data,
  };
}

/** Grounds that fade in are rounded by the card; a mark of another class is far beyond it. */
const ROUNDING = 2;

/** The most that a channel of a pixel differs by, of 255. */
function furthest({ pixels }: Picture, other: Picture): number {
  expect(pixels.length).toBe(other.pixels.length);
  return pixels.reduce((most, value, at) => Math.max(most, Math.abs(value - (other.pixels[at] ?? 0))), 0);
}

/** The sites' box of 2° by 2° fills the height of the frame up to its padding. */
const LONE = { x: 86, y: 56 };

beforeEach(() => {
  document.documentElement.dataset["theme"] = "light";
});
afterEach(cleanup);

function pointAt(place: { x: number; y: number }, kinds: readonly ("mousemove" | "mousedown" | "mouseup" | "click")[]) {
  const canvas = frame().querySelector(".maplibregl-canvas");
  if (!canvas) throw new Error("no map");
  const { left, top } = canvas.getBoundingClientRect();
  const init = { clientX: left + place.x, clientY: top + place.y, bubbles: true, cancelable: true };
  for (const kind of kinds) fireEvent(canvas, new MouseEvent(kind, init));
}

const isLight = ([r, g, b]: readonly number[]): boolean => (r ?? 0) + (g ?? 0) + (b ?? 0) > 600;

/** The lone site is large: the darkest step of the ramp, within a few pixels of where it lies. */
function showsLone({ at }: Picture): boolean {
  const around = [-3, -2, -1, 0, 1, 2, 3];
  return around.some((dx) =>
    around.some((dy) => {
      const [r, g, b] = at(LONE.x + dx, LONE.y + dy);
      return r < 80 && g < 90 && b > 110;
    }),
  );
}

describe("the map", () => {
  test("draws ground and marks, and names itself to those who cannot see it", async () => {
    render(<Framed />);
    await idle();
    await still();
    const shown = await picture();
    expect(shown.colours).toBeGreaterThan(40);
    expect(screen.getByRole("region", { name: /table shows the same sites/ }).tagName).toBe("CANVAS");
    expect(screen.getByText(/Natural Earth.*GeoNames/).textContent).toContain("A survey, CC0-1.0");
    expect(showsLone(shown)).toBe(true);
    expect(isLight(shown.at(LONE.x - 30, LONE.y))).toBe(true);
  });

  test("a click selects the site under it, a click on open ground none", async () => {
    const onSelect = vi.fn();
    render(<Framed onSelect={onSelect} />);
    await idle();
    pointAt(LONE, ["mousedown", "mouseup", "click"]);
    expect(onSelect).toHaveBeenLastCalledWith(1);
    pointAt({ x: LONE.x, y: 180 }, ["mousedown", "mouseup", "click"]);
    expect(onSelect).toHaveBeenLastCalledWith(null);
  });

  test("the pointer brings up what is known of a site, within the map", async () => {
    render(<Framed />);
    await idle();
    pointAt(LONE, ["mousemove"]);
    const tip = (await screen.findByText("Site number 1")).parentElement as HTMLElement;
    const [inner, outer] = [tip.getBoundingClientRect(), frame().getBoundingClientRect()];
    expect(inner.right).toBeLessThanOrEqual(outer.right);
    expect(inner.bottom).toBeLessThanOrEqual(outer.bottom);
    pointAt({ x: 10, y: 150 }, ["mousemove"]);
    expect(screen.queryByText("Site number 1")).toBeNull();
  });

  test("a hidden row is neither drawn nor met by the pointer", async () => {
    const onSelect = vi.fn();
    render(<Framed hidden={new Set(["large"])} onSelect={onSelect} />);
    await idle();
    await still();
    expect(showsLone(await picture())).toBe(false);
    pointAt(LONE, ["mousedown", "mouseup", "click"]);
    expect(onSelect).toHaveBeenLastCalledWith(null);
  });

  test("another theme changes the colours and leaves the camera", async () => {
    const { rerender } = render(<Framed />);
    await idle();
    fireEvent.click(screen.getByRole("button", { name: "Zoom in" }));
    await still();
    const scale = () => frame().querySelector(".map-scale")?.textContent;
    const before = scale();
    document.documentElement.dataset["theme"] = "dark";
    rerender(<Framed theme="dark" />);
    await still(3000);
    expect(scale()).toBe(before);
    expect(isLight((await picture()).at(180, 20))).toBe(false);
    fireEvent.click(screen.getByRole("button", { name: "All sites" }));
    await still(3000);
    expect(scale()).not.toBe(before);
  });

  test("areas take the place of marks and can be chosen", async () => {
    const onSelectArea = vi.fn();
    const view = { what: "class", by: "countries" } as const;
    render(<Framed view={view} onSelectArea={onSelectArea} />);
    await idle();
    await still();
    pointAt({ x: 60, y: 56 }, ["mousedown", "mouseup", "click"]);
    expect(onSelectArea).toHaveBeenLastCalledWith("COD");
  });

  test("steps of a drag end in the picture of a new map", async () => {
    const places = Array.from(
      { length: 64 },
      (_, site) => [28 + (site % 8) / 3, -4 + Math.floor(site / 8) / 3] as const,
    );
    const dataSet = dataSetOf(tableAt(places));
    const classes = places.map((_, site) => [0, site % 3] as [number, number]);
    let drawn = runOf(classes);
    const { rerender, unmount } = render(<Framed dataSet={dataSet} run={drawn} />);
    await idle();
    await still();
    const before = await picture();
    for (const site of [9, 20, 37, 9, 50]) {
      const since = drawn;
      classes[site] = [0, (site % 3) - 1];
      drawn = runOf(classes);
      rerender(<Framed dataSet={dataSet} run={drawn} moved={{ since, sites: [site], count: 1 }} />);
      await still(100);
    }
    await still();
    const after = await picture();
    unmount();
    render(<Framed dataSet={dataSet} run={drawn} />);
    await idle();
    await still();
    expect(furthest(after, before)).toBeGreaterThan(50);
    expect(furthest(after, await picture())).toBeLessThanOrEqual(ROUNDING);
  });

  test("without WebGL it says so, once, and throws nothing", async () => {
    const getContext = vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
    const onFailed = vi.fn();
    render(<Framed onFailed={onFailed} />);
    await waitFor(() => expect(onFailed).toHaveBeenCalledTimes(1), { timeout: 30_000 });
    expect(onFailed.mock.calls[0]?.[0]).toBeInstanceOf(Error);
    getContext.mockRestore();
  });

  test("a lost graphics card comes back with ground and marks", async () => {
    const { rerender } = render(<Framed />);
    await idle();
    await still();
    const lost = [...frame().querySelectorAll("canvas")].map((canvas) => canvas.getContext("webgl2"));
    const switches = lost.map((context) => context?.getExtension("WEBGL_lose_context"));
    for (const one of switches) one?.loseContext();
    await still(500);
    for (const one of switches) one?.restoreContext();
    await still(5000);
    const restored = await picture();
    expect(showsLone(restored)).toBe(true);
    expect(isLight(restored.at(LONE.x - 30, LONE.y))).toBe(true);
    const moved = runOf([
      [0, 0],
      [2, 0],
      [0, -1],
    ]);
    rerender(<Framed run={moved} moved={{ since: run, sites: [1], count: 1 }} />);
    await still();
    expect(showsLone(await picture())).toBe(false);
  });
});
