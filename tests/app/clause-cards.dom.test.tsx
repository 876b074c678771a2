import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DefinitionColumn } from "../../src/app/DefinitionColumn.tsx";
import { startHistory } from "../../src/state/history.ts";
import { resultsOf } from "../../src/state/results.ts";
import { useChoice, useStore } from "../../src/state/store.ts";
import { oneRule } from "../dialects/definitions.ts";
import { dataSetOf, single } from "../panels/survey.ts";
import { draw, freshPage } from "./page.tsx";

const table = single(
  { mercury: true, cyanide: true, mineral: "gold", taxed: true },
  { mercury: false, cyanide: false, mineral: "tin", taxed: false },
);
const proposed = {
  ...oneRule({
    all: [
      { not: { all: [{ is: ["gold", "==", true] }, { is: ["cyanide", "==", true] }] } },
      { any: [{ is: ["mineral", "!=", "gold"] }, { is: ["mercury", "==", false] }] },
      { atLeast: { param: "k" }, of: [{ is: ["taxed", "==", true] }, { is: ["mercury", "==", false] }] },
    ],
  }),
  params: { k: { value: 1, range: [1, 2] as const, step: 1, label: "Signs of care" } },
};

function Column() {
  return <DefinitionColumn results={resultsOf(table, useChoice())} />;
}

beforeEach(() => {
  freshPage();
  useStore.setState({
    dataSet: dataSetOf(table),
    history: startHistory({ baseline: proposed, proposed, filters: { workingOnly: false, clauses: [] } }),
  });
  draw(<Column />);
});
afterEach(cleanup);

const card = (title: string) => screen.getByRole("region", { name: title });
const kinds = (title: string) =>
  [...card(title).querySelectorAll(".chart-value-words > li")].map((each) => each.getAttribute("data-kind"));

test("a test under a not repeats its clause, offers no answer to choose and paints none as failing", () => {
  expect(card("Cyanide").textContent).toContain("Part of: not both gold and cyanide");
  expect(within(card("Cyanide")).queryByRole("radio")).toBeNull();
  expect(kinds("Cyanide")).toEqual(["plain", "plain", "unknown"]);
});

test("nor does what a clause is conditional on", () => {
  expect(card("Main mineral").textContent).toContain("Part of: where main mineral is gold, no mercury");
  expect(card("Main mineral").textContent).not.toContain("is not gold");
  expect(kinds("Main mineral")).toEqual(["plain", "plain", "unknown"]);
});

test("a test that is counted keeps its choice and says what it is counted in", () => {
  expect(card("Taxes or royalties").textContent).toContain("Part of: at least 1 of 2 hold");
  expect(within(card("Taxes or royalties")).getAllByRole("radio")).toHaveLength(2);
});

test("a step of a gate is named by the gate", () => {
  fireEvent.click(within(card("Signs of care")).getByRole("button", { name: "Signs of care: more" }));
  expect(useStore.getState().history.past.at(-1)?.label).toBe("Signs of care: 1 to 2");
});
