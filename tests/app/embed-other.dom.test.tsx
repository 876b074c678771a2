import { cleanup, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { EmbedPage } from "../../src/app/embed/EmbedPage.tsx";
import type { Embedded } from "../../src/app/embed/use-embedded.ts";
import { useStore } from "../../src/state/store.ts";
import { dataSetOf, single } from "../panels/survey.ts";
import { draw, freshPage } from "./page.tsx";

const told = vi.hoisted((): { now: Embedded } => ({ now: { fault: null, otherData: null, failed: false } }));
vi.mock("../../src/app/embed/use-embedded.ts", () => ({ useEmbedded: () => told.now }));
vi.mock("../../src/map/MapView.tsx", () => ({ MapView: () => null }));

beforeEach(freshPage);
afterEach(cleanup);

test("a view made on other data shows no numbers of the data that are here", async () => {
  useStore.getState().load(dataSetOf(single({ workers: 4 }), { synthetic: true }));
  const { container } = draw(<EmbedPage />);
  expect(container.querySelector(".embed-numbers")).not.toBeNull();
  cleanup();
  told.now = { ...told.now, otherData: "survey.csv" };
  const again = draw(<EmbedPage />);
  expect(screen.getByRole("status").textContent).toContain("survey.csv");
  expect(screen.getByRole("link", { name: /Open in ASM Lens/ })).toBeTruthy();
  expect(again.container.querySelector(".embed-numbers, .embed-head, .map")).toBeNull();
});
