import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { LineSection } from "../../src/app/LineSection.tsx";
import type { Definition } from "../../src/model/definition.ts";
import { resultsOf } from "../../src/state/results.ts";
import { useStore } from "../../src/state/store.ts";
import { oneRule } from "../dialects/definitions.ts";
import { single } from "../panels/survey.ts";

const initial = useStore.getState();
afterEach(() => {
  cleanup();
  useStore.setState(initial, true);
});

test("a criterion under another name than its property lends the line its own unit", () => {
  const definition: Definition = oneRule(
    { is: ["shaft", "<=", 30] },
    { criteria: { shaft: { type: "number", attr: "pit_depth", unit: "m" } } },
  );
  const table = single({ pit_depth: 29 }, { pit_depth: 30 }, { pit_depth: 33 }, { pit_depth: 50 });
  useStore.getState().choose("proposed", definition, "");
  const { container } = render(<LineSection results={resultsOf(table, useStore.getState().history.present)} />);
  const words = [...container.querySelectorAll(".line-list li")].map((line) => line.textContent ?? "");
  expect(words).toHaveLength(3);
  expect(container.textContent).toContain("30 m");
  expect(words[1]).toContain("1 m");
  expect(words[2]).toContain("3 m");
});
