import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { HistogramSlider } from "../../src/charts/HistogramSlider.tsx";
import { ParamRow } from "../../src/charts/ParamRow.tsx";
import { sliderAxis } from "../../src/charts/slider-axis.ts";
import type { Amount } from "../../src/ui/number-entry.ts";
import { violations } from "../panels/accessible.ts";

const EDGES = [0, 50, 100, 300, 1000];
/** The chart's own width where nothing can be measured. */
const axis = sliderAxis(EDGES, 308, "<=", true);
const bins = EDGES.slice(1).map((x1, at) => ({ x0: EDGES[at] ?? 0, x1, counts: [9 - at, at] }));
const series = [
  { key: "artisanal", label: "Artisanal", look: { token: "--c-artisanal", shape: "circle" } },
  { key: "undetermined", label: "Class cannot be told", look: null },
] as const;

afterEach(cleanup);

function Stage({ log, start = 300 }: { readonly log: (said: string) => void; readonly start?: Amount }) {
  const [value, setValue] = useState<Amount>(start);
  const [shown, setShown] = useState(true);
  const params = [
    { key: "a", label: "Artisanal", value: 50, look: null },
    { key: "b", label: "Small-scale", value, look: null },
  ];
  const row = {
    label: "Workers",
    params,
    active: "b",
    onActivate: (key: string) => log(`activate ${key}`),
    allowAny: true,
  };
  return (
    <>
      <ParamRow {...row} onCommit={setValue} range={[0, 1000]} />
      <HistogramSlider
        {...row}
        bins={bins}
        series={series}
        unknown={353}
        showUnknown={shown}
        onToggleUnknown={() => setShown(!shown)}
        operator="<="
        range={[0, 1000]}
        step={5}
        ghost={100}
        snap={Float64Array.of(12, 48, 51, 299, 700)}
        presets={[{ value: 100, label: "Law of Ghana" }]}
        delta={["+89 in"]}
        valueText={`at most ${value} workers`}
        onDefault={() => log("default")}
        onGrab={() => log("grab")}
        onMove={(next) => {
          log(`move ${next}`);
          setValue(next);
        }}
        onRelease={() => log("release")}
        onRestore={() => log("restore")}
      />
    </>
  );
}

function stage(start?: Amount) {
  const said: string[] = [];
  const view = render(<Stage log={(what) => said.push(what)} {...(start === undefined ? {} : { start })} />);
  const thumb = screen.getByRole("slider", { name: "Workers" });
  const strip = thumb.parentElement as HTMLElement;
  const at = (x: number, more = {}) => ({ clientX: x, button: 0, pointerId: 1, ...more });
  return { ...view, said, thumb, strip, at };
}

test("a pressed and carried thumb is one gesture: grab, moves, release", () => {
  const { said, strip, at, thumb } = stage();
  fireEvent.pointerDown(strip, at(axis.x(300)));
  fireEvent.pointerMove(strip, at(axis.x(52)));
  fireEvent.pointerMove(strip, at(axis.x(690)));
  fireEvent.pointerUp(strip, at(axis.x(690)));
  expect(said).toEqual(["grab", "move 51", "move 700", "release"]);
  expect(thumb.getAttribute("aria-valuenow")).toBe("700");
  expect(document.activeElement).toBe(thumb);
  fireEvent.pointerMove(strip, at(axis.x(52)));
  expect(said).toHaveLength(4);
});

test("pressed near its middle the thumb does not jump; pressed far away it comes", () => {
  const near = stage();
  fireEvent.pointerDown(near.strip, near.at(axis.x(300) + 9));
  fireEvent.pointerUp(near.strip, near.at(axis.x(300) + 9));
  expect(near.said).toEqual(["grab", "release"]);
  cleanup();
  const far = stage();
  fireEvent.pointerDown(far.strip, far.at(axis.x(50)));
  expect(far.said).toEqual(["grab", "move 51"]);
});

test("Alt frees the drag from the data's values; the very end is no limit", () => {
  const { said, strip, at, thumb } = stage();
  fireEvent.pointerDown(strip, at(axis.x(300)));
  fireEvent.pointerMove(strip, at(axis.x(61), { altKey: true }));
  fireEvent.pointerMove(strip, at(axis.to + 20));
  expect(said).toEqual(["grab", "move 60", "move any"]);
  expect(thumb.getAttribute("aria-valuenow")).toBe("1000");
});

test("Esc while held restores, and so does a gesture that the system takes away", () => {
  const { said, strip, at, thumb } = stage();
  fireEvent.pointerDown(strip, at(axis.x(300)));
  fireEvent.pointerMove(strip, at(axis.x(52)));
  fireEvent.keyDown(thumb, { key: "Escape" });
  fireEvent.pointerMove(strip, at(axis.x(690)));
  fireEvent.pointerUp(strip, at(axis.x(690)));
  expect(said).toEqual(["grab", "move 51", "restore"]);
  fireEvent.pointerDown(strip, at(axis.x(51)));
  fireEvent.pointerCancel(strip, at(axis.x(51)));
  expect(said.slice(3)).toEqual(["grab", "restore"]);
});

test("Esc without a gesture is not the slider's", () => {
  const above = vi.fn();
  const { said, thumb } = stage();
  document.addEventListener("keydown", above);
  fireEvent.keyDown(thumb, { key: "Escape" });
  document.removeEventListener("keydown", above);
  expect(above).toHaveBeenCalledOnce();
  expect(said).toEqual([]);
});

test("a held key is one gesture, closed when it is let go or the focus leaves", () => {
  const { said, thumb } = stage();
  fireEvent.keyDown(thumb, { key: "ArrowRight" });
  fireEvent.keyDown(thumb, { key: "ArrowRight" });
  fireEvent.keyUp(thumb, { key: "ArrowRight" });
  fireEvent.keyDown(thumb, { key: "End" });
  fireEvent.blur(thumb);
  expect(said).toEqual(["grab", "move 305", "move 310", "release", "grab", "move any", "release"]);
});

test("keys with Ctrl, Cmd or Alt, and a second button, are left alone", () => {
  const { said, thumb, strip, at } = stage();
  for (const modifier of ["ctrlKey", "metaKey", "altKey"])
    fireEvent.keyDown(thumb, { key: "ArrowLeft", [modifier]: true });
  fireEvent.pointerDown(strip, at(axis.x(50), { button: 2 }));
  expect(said).toEqual([]);
});

test("double click asks for the default; another cut's thumb opens that cut", () => {
  const { said, strip, container } = stage();
  fireEvent.doubleClick(strip);
  fireEvent.click(container.querySelector(".chart-thumb-pick") as HTMLElement);
  expect(said).toEqual(["default", "activate a"]);
});

test("the value is spoken in words, and no limit is written as such", () => {
  const { thumb, container } = stage("any");
  expect(thumb.getAttribute("aria-valuetext")).toBe("at most any workers");
  expect([...container.querySelectorAll("text")].map((each) => each.textContent)).toContain("any");
});

test("the unknown can be hidden, and their number stays", () => {
  const { container } = stage();
  const toggle = screen.getByRole("button", { name: "Unknown at 353 sites" });
  expect(toggle.getAttribute("aria-pressed")).toBe("true");
  fireEvent.click(toggle);
  expect(toggle.getAttribute("aria-pressed")).toBe("false");
  expect(container.querySelector(".chart-stub")).toBeNull();
  expect([...container.querySelectorAll("text")].map((each) => each.textContent)).toContain("353");
});

test("what a drag can reach can also be typed", () => {
  const { thumb } = stage();
  const field = screen.getByRole("textbox", { name: "Value of Workers" });
  fireEvent.change(field, { target: { value: "10,000" } });
  fireEvent.keyDown(field, { key: "Enter" });
  expect(thumb.getAttribute("aria-valuenow")).toBe("1000");
  fireEvent.change(field, { target: { value: "lots" } });
  expect(field.getAttribute("aria-invalid")).toBe("true");
  fireEvent.keyDown(field, { key: "Escape" });
  expect((field as HTMLInputElement).value).toBe("1,000");
});

test("nothing stands in the way of assistive technology", async () => {
  const { container } = stage();
  expect(await violations(container)).toEqual([]);
});
