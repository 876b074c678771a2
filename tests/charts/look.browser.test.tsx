import { cleanup, fireEvent, render } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, test } from "vitest";
import { CountCurve } from "../../src/charts/CountCurve.tsx";
import { FlowDiagram } from "../../src/charts/FlowDiagram.tsx";
import { HistogramSlider } from "../../src/charts/HistogramSlider.tsx";
import { VisitHistory } from "../../src/charts/VisitHistory.tsx";
import type { Amount } from "../../src/ui/number-entry.ts";
import "../../src/ui/base.css";

afterEach(cleanup);

const EDGES = [0, 10, 20, 50, 100, 200, 300, 500, 1000, 5000];
const bins = EDGES.slice(1).map((x1, at) => ({ x0: EDGES[at] ?? 0, x1, counts: [90 - 10 * at] }));
const series = [{ key: "small", label: "Small-scale", look: { token: "--c-small", shape: "square" } }] as const;
const curve = {
  values: Float64Array.from([-Infinity, ...EDGES.slice(1)]),
  in: Uint32Array.from(EDGES, (_, at) => 1000 + at * at * 10),
  cannotTell: Uint32Array.from(EDGES, (_, at) => 350 + at * 20),
  any: { in: 2385, cannotTell: 603 },
};

function Slider({ start, ghost }: { readonly start: Amount; readonly ghost: number }) {
  const [value, setValue] = useState<Amount>(start);
  const params = [
    { key: "a", label: "Artisanal", value: 100, look: null },
    { key: "b", label: "Small-scale", value, look: null },
  ];
  const common = { operator: "<=", allowAny: true } as const;
  return (
    <div style={{ width: 308, font: "var(--t-12)" }}>
      <HistogramSlider
        {...common}
        label="Workers"
        bins={bins}
        series={series}
        unknown={12_353}
        showUnknown
        onToggleUnknown={() => undefined}
        params={params}
        active="b"
        onActivate={() => undefined}
        ghost={ghost}
        valueText={String(value)}
        onMove={setValue}
      />
      <CountCurve {...common} curve={curve} edges={EDGES} value={value} />
    </div>
  );
}

interface Box {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Every drawn text with the box that real letters take, without the air above and below them. */
function drawn(svg: SVGSVGElement): Box[] {
  return [...svg.querySelectorAll("text")].map((text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    const air = (bottom - top) / 5;
    return { words: text.textContent, left, right, top: top + air, bottom: bottom - air };
  });
}

/** Texts that lie on each other, are cut off at a side, or are smaller than 12 px. */
function unreadable(container: Element): string[] {
  const faults: string[] = [];
  for (const svg of container.querySelectorAll<SVGSVGElement>("svg[role=img]")) {
    const edge = svg.getBoundingClientRect();
    const boxes = drawn(svg);
    for (const [at, a] of boxes.entries()) {
      if (a.left < edge.left - 1 || a.right > edge.right + 1) faults.push(`"${a.words}" is cut off`);
      for (const b of boxes.slice(at + 1)) {
        const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        if (!apart) faults.push(`"${a.words}" lies on "${b.words}"`);
      }
    }
    for (const text of svg.querySelectorAll("text, tspan")) {
      if (Number.parseFloat(getComputedStyle(text).fontSize) < 12) faults.push(`"${text.textContent}" is too small`);
    }
  }
  return faults;
}

const ready = () => document.fonts.ready;

test("flows can be read, whatever is zero, tiny or huge", async () => {
  const matrices = [
    [
      [2046, 131, 49],
      [0, 353, 0],
      [89, 53, 267],
    ],
    [
      [2987, 1, 0],
      [0, 0, 0],
      [0, 0, 0],
    ],
    [
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 2988],
    ],
    [
      [12_448_155, 1, 3],
      [2, 3, 40_000],
      [5, 9, 4],
    ],
    [
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ],
  ];
  for (const matrix of matrices) {
    const { container, unmount } = render(
      <div style={{ width: 288 }}>
        <FlowDiagram matrix={matrix} pick={null} onPick={() => undefined} />
      </div>,
    );
    await ready();
    expect(unreadable(container), JSON.stringify(matrix)).toEqual([]);
    unmount();
  }
});

test("slider and curve can be read wherever the cut and the baseline's cut stand", async () => {
  for (const start of [0, 5, 60, 110, 300, 1000, 4900, "any"] as const) {
    for (const ghost of [2, 100, 290, 4000]) {
      const { container, unmount } = render(<Slider start={start} ghost={ghost} />);
      await ready();
      expect(unreadable(container), `cut ${start}, baseline ${ghost}`).toEqual([]);
      unmount();
    }
  }
});

test("the curve's cut stands under the slider's", async () => {
  const { container } = render(<Slider start={300} ghost={100} />);
  await ready();
  const [above, below] = [...container.querySelectorAll(".chart-cut")].map((line) => line.getBoundingClientRect().left);
  expect(above).toBeGreaterThan(0);
  expect(below).toBe(above);
});

test("a visit's values can be read against the cut", async () => {
  const visits = [14_300, 15_100, 16_000, 17_386].map((day, at) => ({ day, value: [43, 400, null, 300][at] ?? null }));
  const { container } = render(
    <div style={{ width: 328, font: "var(--t-12)" }}>
      <VisitHistory visits={visits} cut={300} operator="<=" />
    </div>,
  );
  await ready();
  expect(unreadable(container)).toEqual([]);
});

test("a real pointer drags the thumb to the end and back", async () => {
  const { container } = render(<Slider start={300} ghost={100} />);
  await ready();
  const thumb = container.querySelector(".chart-thumb") as HTMLElement;
  const strip = thumb.parentElement as HTMLElement;
  const { left, top, height, right } = strip.getBoundingClientRect();
  const at = (x: number) => ({ clientX: x, clientY: top + height / 2, button: 0, pointerId: 1 });
  const middle = thumb.getBoundingClientRect().left + thumb.offsetWidth / 2;
  fireEvent.pointerDown(strip, at(middle));
  fireEvent.pointerMove(strip, at(right + 200));
  expect(thumb.getAttribute("aria-valuetext")).toBe("any");
  fireEvent.pointerMove(strip, at(left - 200));
  expect(thumb.getAttribute("aria-valuenow")).toBe("0");
  fireEvent.pointerUp(strip, at(left));
});
