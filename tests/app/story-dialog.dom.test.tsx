import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { StoryDialog } from "../../src/app/present/StoryDialog.tsx";
import type { Definition } from "../../src/model/definition.ts";
import type { DataSet } from "../../src/model/site-table.ts";
import { withParam } from "../../src/state/edit.ts";
import { leftBefore } from "../../src/state/left-before.ts";
import { protectionNow } from "../../src/state/protecting.ts";
import { checkStory } from "../../src/state/scenes-check.ts";
import { linkOfView, openedScene, sceneLink } from "../../src/state/scenes-links.ts";
import { useStore } from "../../src/state/store.ts";
import type { Scene, Story } from "../../src/state/story.ts";
import { violations } from "../panels/accessible.ts";
import { dataSetOf, single } from "../panels/survey.ts";
import { draw, freshPage } from "./page.tsx";

const EMPTY = { type: "FeatureCollection", features: [] };
const LAYERS = ["countries", "provinces", "borders", "coast", "rivers", "lakes"];
const LABELS = ["countryLabels", "provinceLabels", "lakeLabels", "places"];
const BASEMAP = Object.fromEntries([...LAYERS, ...LABELS].map((layer) => [layer, EMPTY]));
vi.mock("../../src/map/load-basemap.ts", () => ({ loadBasemap: () => Promise.resolve(BASEMAP) }));
vi.mock("../../src/share/fonts/font-files.ts", () => ({
  loadWoff2: () => Promise.resolve({ weights: new Map(), operators: null }),
}));

const saved: { name: string; blob: Blob }[] = [];
let made: Blob[] = [];
let files = 0;

beforeEach(() => {
  freshPage();
  saved.length = 0;
  made = [];
  vi.stubGlobal(
    "URL",
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => `blob:${made.push(blob) - 1}`,
      revokeObjectURL: () => undefined,
    }),
  );
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob: made[Number(this.href.slice("blob:".length))] as Blob });
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** Persons at each site: one more from site to site, so that a limit moved by three moves three sites. */
const ROWS = Array.from({ length: 400 }, (_, at) => ({ workers: at, mechanisation: "manual", country: "GHA" }));
const survey = (more: Partial<DataSet> = {}): DataSet =>
  dataSetOf(single(...ROWS), { hash: `${(++files).toString(16).padStart(12, "0")}feed`, ...more });

const limit: Definition = {
  $schema: "asm-def/1",
  id: "limit",
  name: "Limit",
  version: "1",
  hit: "first",
  missing: { policy: "interval" },
  classes: [{ id: "small" }, { id: "large" }],
  asmUpTo: "small",
  order: [],
  scores: {},
  params: { most: { value: 200, range: [100, 300] } },
  criteria: { workers: { type: "number" } },
  rules: [{ class: "small", when: { is: ["workers", "<=", { param: "most" }] } }],
  otherwise: "large",
};

function sceneAt(most: number, change: Partial<Scene> = {}): Scene {
  const state = useStore.getState();
  const proposed = withParam(limit, "most", most);
  const shown = linkOfView({
    ...state,
    history: {
      ...state.history,
      present: { baseline: withParam(limit, "most", 100), proposed, filters: { workingOnly: false, clauses: [] } },
    },
  });
  // As a file from elsewhere may hold it: with a site.
  const opened = openedScene(shown);
  const link = opened.ok ? sceneLink({ ...opened.state, selected: "s17" }) : shown;
  return { id: `at-${most}`, title: `At most ${most}`, text: "", note: "", link, sweep: null, ...change };
}

const storyOf = (...scenes: Scene[]): Story => ({ $schema: "asm-story/1", id: "s", title: "Où aller?", scenes });

function open(dataSet: DataSet, scenes: () => Scene[]) {
  useStore.getState().load(dataSet);
  const onClose = vi.fn();
  const drawn = draw(<StoryDialog dataSet={dataSet} story={storyOf(...scenes())} onClose={onClose} />);
  return { ...drawn, onClose };
}

const ready = () => screen.findByText("Goes into the file", {}, { timeout: 20_000 });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const savedText = async (count = 1): Promise<string> => {
  await waitFor(() => expect(saved).toHaveLength(count), { timeout: 20_000 });
  return (await saved[count - 1]?.blob.text()) ?? "";
};

test("a page holds every scene as it may leave: no site, no finer view, and the first scene is what was shown", async () => {
  const dataSet = survey();
  const sweep = { param: "most", from: 100, to: 300 };
  const { container } = open(dataSet, () => [sceneAt(120, { note: "Ask first." }), sceneAt(250, { sweep })]);
  await ready();
  const picture = await screen.findByAltText<HTMLImageElement>(/sites/, {}, { timeout: 20_000 });
  expect(await (made[Number(picture.src.slice("blob:".length))] as Blob).text()).toContain("121");
  expect(await violations(container)).toEqual([]);
  press("Save Page");
  const html = await savedText();
  expect(saved[0]?.name).toBe("ou-aller.html");
  expect(html.match(/<section class="slide"/g)).toHaveLength(2);
  expect(html).toContain("251");
  expect(html).not.toMatch(/\bs17\b|survey\.csv/);
  const [sweeps] = JSON.parse(/id="asm-lens-sweeps">(.*?)<\/script>/.exec(html)?.[1] ?? "[]") as {
    stops: { value: string }[];
  }[];
  expect(sweeps?.stops.length).toBeGreaterThan(5);
  expect(leftBefore(dataSet)).toHaveLength(2);
}, 60_000);

test("a story file is read back as a story, its links protected and its title kept", async () => {
  const dataSet = survey({ synthetic: true });
  open(dataSet, () => [sceneAt(120)]);
  await ready();
  fireEvent.click(screen.getByRole("radio", { name: "Story file" }));
  press("Save Story file");
  const story = checkStory(JSON.parse(await savedText()));
  expect(saved[0]?.name).toBe("SYNTHETIC-ou-aller.asm-story.json");
  if (!story.ok) throw new Error(JSON.stringify(story.mistakes));
  const opened = openedScene(story.story.scenes[0]?.link ?? "");
  expect(story.story.title).toBe("Où aller?");
  expect(opened.ok && opened.state.proposed.params["most"]?.value).toBe(120);
  expect(opened.ok && opened.state.selected).toBeNull();
  expect(leftBefore(dataSet)).toHaveLength(0);
});

test("scenes that cannot be opened are named, and left out only where that is agreed to", async () => {
  open(survey(), () => [sceneAt(120), sceneAt(250, { id: "torn", title: "The torn one", link: "asm1=torn" })]);
  await ready();
  expect(screen.getByText(/The torn one: /)).toBeTruthy();
  fireEvent.click(screen.getByRole("radio", { name: "Story file" }));
  press("Save Story file");
  expect(screen.getByText(/Agree to leave them out first/).getAttribute("role")).toBe("alert");
  expect(saved).toHaveLength(0);
  fireEvent.click(screen.getByRole("checkbox", { name: "Save the story without it" }));
  press("Save Story file");
  const story = JSON.parse(await savedText()) as Story;
  expect(story.scenes.map(({ title }) => title)).toEqual(["At most 120"]);
});

test("two scenes one step apart are held, and totals in steps let them go", async () => {
  const dataSet = survey();
  open(dataSet, () => [sceneAt(200), sceneAt(203)]);
  await ready();
  expect(screen.getByText(/“At most 200” and “At most 203” differ by only 3 sites/)).toBeTruthy();
  press("Save Page");
  expect(screen.getByRole("button", { name: "Save Page all the same" })).toBeTruthy();
  expect(saved).toHaveLength(0);
  press("Give totals in steps");
  expect(protectionNow(dataSet).totals).toBe("steps");
  await waitFor(() => expect(screen.queryByText(/differ by only/)).toBeNull(), { timeout: 20_000 });
  await ready();
  press("Save Page");
  const html = await savedText();
  expect(html).toContain("200–204");
  expect(html).not.toMatch(/\b20[14] sites/);
});

test("a story without a scene is not saved, and says so", async () => {
  open(survey(), () => []);
  await waitFor(() => expect(screen.queryByText("Getting ready")).toBeNull(), { timeout: 20_000 });
  press("Save Page");
  expect(screen.getByText(/no scene that can be saved/)).toBeTruthy();
  expect(saved).toHaveLength(0);
});
