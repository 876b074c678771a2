import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, test } from "vitest";
import { ClassFlowTable } from "../../src/charts/ClassFlowTable.tsx";
import { FlowDiagram } from "../../src/charts/FlowDiagram.tsx";
import type { FlowPick } from "../../src/charts/flow-pick.ts";
import { violations } from "../panels/accessible.ts";

const MATRIX = [
  [2046, 131, 49],
  [0, 353, 0],
  [89, 53, 267],
];
const CLASSES = [
  { id: "artisanal", label: "Artisanal", look: { token: "--c-artisanal", shape: "circle" } },
  { id: "undetermined", label: "Class cannot be told", look: null },
] as const;

afterEach(cleanup);

function Stage({ log }: { readonly log: (pick: FlowPick | null) => void }) {
  const [pick, setPick] = useState<FlowPick | null>(null);
  const choose = (next: FlowPick | null) => {
    log(next);
    setPick(next);
  };
  return (
    <FlowDiagram matrix={MATRIX} pick={pick} onPick={choose}>
      <ClassFlowTable
        title="By class"
        rows={CLASSES}
        columns={CLASSES}
        counts={[
          [12, 3],
          [0, 7],
        ]}
      />
    </FlowDiagram>
  );
}

function stage() {
  const picks: (FlowPick | null)[] = [];
  const view = render(<Stage log={(pick) => picks.push(pick)} />);
  return { ...view, picks };
}

test("one sentence says what the picture shows", () => {
  stage();
  expect(screen.getByRole("img").getAttribute("aria-label")).toBe(
    "From A to B: 89 enter, 49 leave, 184 can no longer be told, 2,666 keep their status.",
  );
});

test("chips pick what enters, leaves and can no longer be told; a second press lets go", () => {
  const { picks } = stage();
  const chip = (name: string) => screen.getByRole("button", { name });
  fireEvent.click(chip("89 enter"));
  expect(chip("89 enter").getAttribute("aria-pressed")).toBe("true");
  fireEvent.click(chip("49 leave"));
  fireEvent.click(chip("184 now cannot tell"));
  fireEvent.click(chip("184 now cannot tell"));
  expect(picks).toEqual([{ from: null, to: 0 }, { from: null, to: 2 }, { from: null, to: 1 }, null]);
});

test("a ribbon is named under the pointer, picked by a press, and the others step back", () => {
  const { container, picks } = stage();
  const ribbon = container.querySelector('.flow-ribbon[data-kind="enters"]') as Element;
  fireEvent.pointerEnter(ribbon);
  expect(container.querySelector(".flow-tip")?.textContent).toBe("89: Out under A, In under B");
  expect(container.querySelectorAll("[data-dim]")).toHaveLength(container.querySelectorAll(".flow-ribbon").length - 1);
  fireEvent.pointerLeave(ribbon);
  expect(container.querySelector(".flow-tip")).toBeNull();
  fireEvent.click(ribbon);
  expect(picks).toEqual([{ from: 2, to: 0 }]);
  expect(ribbon.hasAttribute("data-picked")).toBe(true);
});

test("the table holds every cell and the totals, and picks as the ribbons do", () => {
  const { picks, container } = stage();
  for (const details of container.querySelectorAll("details")) details.open = true;
  const table = screen.getAllByRole("table")[0] as HTMLElement;
  const rows = within(table)
    .getAllByRole("row")
    .map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent));
  expect(rows.slice(1)).toEqual([
    ["2,046", "131", "49", "2,226"],
    ["0", "353", "0", "353"],
    ["89", "53", "267", "409"],
    ["2,135", "537", "316", "2,988"],
  ]);
  const cell = within(table).getByRole("button", { name: "49: In under A, Out under B" });
  fireEvent.click(cell);
  fireEvent.click(cell);
  expect(picks).toEqual([{ from: 0, to: 2 }, null]);
});

test("opened into classes, what keeps its class is marked", () => {
  const { container } = stage();
  expect([...container.querySelectorAll("[data-same]")].map((cell) => cell.textContent)).toEqual(["12", "7"]);
});

test("nothing stands in the way of assistive technology", async () => {
  const { container } = stage();
  for (const details of container.querySelectorAll("details")) details.open = true;
  expect(await violations(container)).toEqual([]);
});
