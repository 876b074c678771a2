import { cleanup, screen, waitFor } from "@testing-library/react";
import { act } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SharePlace } from "../../../src/app/share/SharePlace.tsx";
import { openShare, useShareDoor } from "../../../src/state/share-door.ts";
import { useStore } from "../../../src/state/store.ts";
import { dataSetOf, single } from "../../panels/survey.ts";
import { draw, freshPage } from "../page.tsx";

const part = vi.hoisted(() => ({ tries: 0, missing: true }));
vi.mock("../../../src/app/share/ShareDialog.tsx", () => ({
  get ShareDialog() {
    part.tries += 1;
    if (part.missing) throw new TypeError("Failed to fetch dynamically imported module");
    return () => <p>The dialog</p>;
  },
}));

beforeEach(freshPage);
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test("where the dialog cannot be had the door closes and says so, and the next press asks for it anew", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  useStore.getState().load(dataSetOf(single({ workers: 4 })));
  draw(
    <>
      <p>The desk</p>
      <SharePlace />
    </>,
  );
  act(() => openShare("image"));
  await waitFor(() => expect(useShareDoor.getState().tab).toBeNull());
  expect(screen.getByText("The desk")).toBeTruthy();
  expect(useStore.getState().notice).toMatch(/could not be loaded/);

  part.missing = false;
  act(() => openShare("image"));
  expect(await screen.findByText("The dialog")).toBeTruthy();
});
