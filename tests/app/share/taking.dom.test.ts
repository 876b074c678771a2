import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { takeKnown } from "../../../src/app/known-files.ts";
import { takeStory } from "../../../src/app/share/take-view.ts";
import { useStore } from "../../../src/state/store.ts";
import { dataSetOf, single } from "../../panels/survey.ts";
import { freshPage } from "../page.tsx";

const SCENELESS = { $schema: "asm-story/1", id: "s", title: "Two roads", needs: "any", scenes: [] };
const going = (): AbortSignal => new AbortController().signal;
const jsonFile = (text: string, name = "file.json"): File => new File([text], name);

beforeEach(() => {
  freshPage();
  useStore.getState().load(dataSetOf(single({ workers: 4 })));
});
afterEach(() => {
  vi.restoreAllMocks();
});

test("JSON that does not begin as a story is not parsed here", async () => {
  const file = jsonFile(JSON.stringify({ type: "FeatureCollection", features: [] }));
  const whole = vi.spyOn(file, "text");
  expect(await takeStory(file, going())).toBe(false);
  expect(whole).not.toHaveBeenCalled();
});

test("a story larger than any is refused unread, in words", async () => {
  const file = jsonFile(JSON.stringify({ ...SCENELESS, title: "x".repeat(4_000_001) }));
  const whole = vi.spyOn(file, "text");
  await expect(takeStory(file, going())).rejects.toMatchObject({ code: "share.open.large" });
  expect(whole).not.toHaveBeenCalled();
});

test("what was cancelled while it was read changes nothing", async () => {
  const definition = useStore.getState().history.present.proposed;
  const known = [
    jsonFile(JSON.stringify(SCENELESS)),
    jsonFile(JSON.stringify({ ...definition, name: "Another" }), "another.asm-def.json"),
  ];
  for (const file of known) {
    const controller = new AbortController();
    const read = file.text.bind(file);
    vi.spyOn(file, "text").mockImplementation(() => {
      controller.abort();
      return read();
    });
    const before = useStore.getState();
    await expect(takeKnown(file, controller.signal)).rejects.toMatchObject({ name: "AbortError" });
    expect(useStore.getState()).toBe(before);
  }
});
