import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { CountCurve } from "../../src/charts/CountCurve.tsx";
import { DistanceBar } from "../../src/charts/DistanceBar.tsx";
import { FlagBar } from "../../src/charts/FlagBar.tsx";
import { GateStepper } from "../../src/charts/GateStepper.tsx";
import { LineStrip } from "../../src/charts/LineStrip.tsx";
import { NominalBar } from "../../src/charts/NominalBar.tsx";
import { OrdinalSteps } from "../../src/charts/OrdinalSteps.tsx";
import { VisitHistory } from "../../src/charts/VisitHistory.tsx";
import { violations } from "../panels/accessible.ts";

afterEach(cleanup);

const picture = () => screen.getByRole("img").getAttribute("aria-label");
const texts = (container: HTMLElement) => [...container.querySelectorAll("text")].map((each) => each.textContent);

const curve = {
  values: Float64Array.of(-Infinity, 100, 300),
  in: Uint32Array.of(1780, 1900, 2135),
  cannotTell: Uint32Array.of(353, 400, 537),
  any: { in: 2385, cannotTell: 603 },
};

test("the curve writes both counts at the cut and names its steepest stretch", async () => {
  const { container } = render(
    <CountCurve curve={curve} edges={[0, 100, 200, 300, 900]} value={300} operator="<=" allowAny />,
  );
  expect(texts(container)).toEqual(expect.arrayContaining(["2,672", "2,135", "could be", "surely"]));
  expect(picture()).toBe(
    "At this cut 2,135 sites are surely in and 2,672 could be. The count changes most between 200 and 300: +235.",
  );
  expect(container.textContent).toContain("steepest 200 to 300: +235");
  expect(await violations(container)).toEqual([]);
});

const levels = [
  { id: "manual", label: "Manual", counts: [6, 2] },
  { id: "motorised", label: "Motorised", counts: [4, 0] },
  { id: "heavy", label: "Heavy machines", counts: [1, 0] },
];
const series = [
  { key: "small", label: "Small-scale", look: { token: "--c-small", shape: "square" } },
  { key: "undetermined", label: "Class cannot be told", look: null },
] as const;

function ordinal(value: string, onChange = vi.fn(), ghost: string | null = null) {
  const view = render(
    <OrdinalSteps
      label="Mechanisation"
      levels={levels}
      series={series}
      unknown={12}
      params={[{ key: "m", label: "Small-scale", value, look: null }]}
      active="m"
      onActivate={() => undefined}
      operator="<="
      allowAny
      ghost={ghost}
      onChange={onChange}
    />,
  );
  return { ...view, onChange };
}

test("levels say how many sites they hold and whether they meet the test", async () => {
  const { container } = ordinal("motorised", vi.fn(), "manual");
  expect(screen.getAllByRole("radio").map((radio) => radio.getAttribute("aria-label"))).toEqual([
    "Manual: 8 sites, meets the test",
    "Motorised: 4 sites, meets the test",
    "Heavy machines: 1 site, does not meet the test",
    "any",
  ]);
  expect(container.textContent).toContain("at most motorised");
  expect(container.querySelector("[data-cut=below]")?.textContent).toContain("Motorised");
  expect(container.querySelector("[data-ghost=below]")?.textContent).toContain("Manual");
  expect(await violations(container)).toEqual([]);
});

test("the cut moves by press and by arrow key, and past the last level there is no limit", () => {
  const { onChange } = ordinal("heavy");
  const radio = (name: RegExp) => screen.getByRole("radio", { name });
  fireEvent.click(radio(/Manual/));
  fireEvent.click(radio(/Heavy/));
  fireEvent.keyDown(radio(/Heavy/), { key: "ArrowDown" });
  fireEvent.keyDown(radio(/Heavy/), { key: "ArrowUp" });
  expect(onChange.mock.calls.flat()).toEqual(["manual", "any", "motorised"]);
});

test("without a limit every level meets the test", () => {
  ordinal("any");
  expect(screen.getAllByRole("radio", { name: /meets the test/ })).toHaveLength(3);
});

test("a flag shows what it asks for first, and its unknown always", async () => {
  const onChange = vi.fn();
  const { container } = render(
    <FlagBar
      label="Mercury"
      counts={{ yes: 219, no: 795, notRecorded: 872 }}
      words={{ yes: "used", no: "not used", notRecorded: "not recorded" }}
      asked={false}
      choice={{
        label: "Mercury",
        value: "false",
        onChange,
        options: [
          { value: "false", label: "Not used" },
          { value: "true", label: "Used" },
        ],
      }}
      note="any: 2,385 in"
    />,
  );
  expect(picture()).toBe("Mercury: not used 795, used 219, not recorded 872");
  expect(container.querySelector("rect.ui-bar-in")).not.toBeNull();
  fireEvent.click(screen.getByRole("radio", { name: "Used" }));
  expect(onChange).toHaveBeenCalledWith("true");
  expect(await violations(container)).toEqual([]);
});

test("values of a kind: wanted, others, the rest as one, and the unknown", async () => {
  const values = [50, 20, 9, 4, 3].map((count, at) => ({ key: `v${at}`, label: `kind ${at}`, count }));
  const { container } = render(
    <NominalBar
      label="Mineral"
      values={values}
      meets={(key) => key === "v1"}
      unknown={7}
      unknownLabel="not recorded"
      most={3}
    />,
  );
  expect(picture()).toBe("Mineral: kind 1 20, kind 0 50, kind 2 9, in 2 others 7, not recorded 7");
  expect(await violations(container)).toEqual([]);
});

test("a gate's number moves by button and by key and stays within its bounds", async () => {
  const onChange = vi.fn();
  const { container } = render(
    <GateStepper label="How many must hold" value={4} size={5} ghost={2} onChange={onChange} />,
  );
  const spin = screen.getByRole("spinbutton", { name: "How many must hold" });
  expect(spin.getAttribute("aria-valuetext")).toBe("at least 4 of 5");
  fireEvent.click(screen.getByRole("button", { name: "How many must hold: less" }));
  for (const key of ["ArrowUp", "Home", "End", "ArrowDown", "x"]) fireEvent.keyDown(spin, { key });
  expect(onChange.mock.calls.flat()).toEqual([3, 5, 1, 5, 3]);
  expect(container.querySelectorAll(".chart-pips > i")).toHaveLength(5);
  expect(container.querySelectorAll(".chart-pips > [data-on]")).toHaveLength(4);
  expect(await violations(container)).toEqual([]);
});

test("at its end a gate goes no further, and a gate of weights has no pips", () => {
  const { container } = render(
    <GateStepper label="Weight" value={2.5} size={2.5} step={0.5} onChange={() => undefined} />,
  );
  expect(screen.getByRole("button", { name: "Weight: more" }).hasAttribute("disabled")).toBe(true);
  expect(container.querySelector(".chart-pips")).toBeNull();
});

test("the strip counts what lies around the cut", async () => {
  const { container } = render(<LineStrip sorted={[100, 290, 300, 300, 331]} cut={300} operator="<=" />);
  expect(picture()).toBe("3 sites within 10 % of 300.");
  expect([...container.querySelectorAll("title")].map((each) => each.textContent)).toEqual([
    "1 site at 290",
    "2 sites at 300",
  ]);
  expect(await violations(container)).toEqual([]);
});

test("the history says every visit, also those that recorded nothing", async () => {
  const visits = [
    { day: null, value: 43 },
    { day: 16_000, value: 300 },
    { day: 17_000, value: null },
  ];
  const { container } = render(<VisitHistory visits={visits} cut={300} operator="<=" />);
  expect(picture()).toBe(
    "Recorded values: Undated: 43; 2013-10-22: 300; 2016-07-18: not recorded. The cut is at most 300; the last known value counts.",
  );
  expect(container.querySelectorAll("[data-counts]")).toHaveLength(1);
  expect(container.querySelectorAll("[data-unknown]")).toHaveLength(1);
  expect(await violations(container)).toEqual([]);
});

test("a value against its cut; unknown has no dot", async () => {
  const { container, rerender } = render(<DistanceBar value={300} cut={100} operator="<=" />);
  expect(picture()).toBe("Recorded value 300; the test asks for at most 100.");
  expect(container.querySelector("circle")).not.toBeNull();
  rerender(<DistanceBar value={null} cut="any" operator="<=" />);
  expect(picture()).toBe("Recorded value unknown; the test asks for any.");
  expect(container.querySelector("circle")).toBeNull();
  expect(await violations(container)).toEqual([]);
});
