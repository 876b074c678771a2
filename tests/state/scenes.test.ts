import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { countPair } from "../../src/engine/counts.ts";
import { PairEngine } from "../../src/engine/pair-engine.ts";
import { readFile } from "../../src/ingest/read-file.ts";
import type { DataSet } from "../../src/model/site-table.ts";
import { cutById } from "../../src/state/cards.ts";
import type { Choice } from "../../src/state/choice.ts";
import { includedSites } from "../../src/state/filtering.ts";
import { checkStory, isStory } from "../../src/state/scenes-check.ts";
import { changedScene, movedScene, withoutScene, withScene, withSceneAt } from "../../src/state/scenes-edit.ts";
import { KeptStories, storyText } from "../../src/state/scenes-kept.ts";
import { openedScene, sceneLink } from "../../src/state/scenes-links.ts";
import { readyStories } from "../../src/state/scenes-ready.ts";
import { meetsNeeds } from "../../src/state/scenes-show.ts";
import { siteNumbers } from "../../src/state/site-values.ts";
import type { Scene, Story } from "../../src/state/story.ts";
import { readReal, testWith } from "../real-data.ts";
import { FakeStorage } from "./fake-storage.ts";

const LINK = readyStories()[0]?.scenes[0]?.link ?? "";
const scene = (id: string): Scene => ({ id, title: `Title ${id}`, text: "", note: "", link: LINK, sweep: null });
const story = (...ids: string[]): Story => ({
  $schema: "asm-story/1",
  id: "s",
  title: "Story",
  scenes: ids.map(scene),
});
const order = ({ scenes }: Story): string => scenes.map(({ id }) => id).join("");

test("scenes are added after the one shown, moved within the ends, changed and taken away", () => {
  const three = story("a", "b", "c");
  expect(order(withScene(three, scene("x"), "a"))).toBe("axbc");
  expect(order(withScene(three, scene("x"), null))).toBe("abcx");
  expect(order(withScene(three, scene("x"), "gone"))).toBe("abcx");
  expect(order(movedScene(three, "a", 2))).toBe("bca");
  expect(order(movedScene(three, "c", 0))).toBe("cab");
  expect(movedScene(three, "a", -1)).toBe(three);
  expect(movedScene(three, "c", 3)).toBe(three);
  expect(order(withSceneAt(withoutScene(three, "b"), scene("b"), 1))).toBe("abc");
  expect(changedScene(three, "b", { note: "Ask." }).scenes.map(({ note }) => note)).toEqual(["", "Ask.", ""]);
});

test("a story file comes back as it was, and a mistaken one names every mistake with its place", () => {
  const written = { ...story("a", "b"), needs: "synthetic" as const };
  expect(checkStory(JSON.parse(storyText(written)))).toEqual({ ok: true, story: written });
  const bad = {
    $schema: "asm-story/1",
    id: "",
    title: "T",
    author: "x",
    needs: "weather",
    scenes: [
      scene("a"),
      { ...scene("a"), title: " ", sweep: { param: "k", from: "1", to: 2 } },
      { ...scene("c"), link: "x" },
      7,
    ],
  };
  const result = checkStory(bad);
  expect(result.ok).toBe(false);
  expect(result.ok ? [] : result.mistakes.map(({ place, code }) => `${place} ${code.split(".").at(-1)}`)).toEqual([
    "author unknown",
    "needs needs",
    "id text",
    "scenes[1].title text",
    "scenes[1].sweep.from number",
    "scenes[2].link link",
    "scenes[3] object",
    "scenes[1].id twice",
  ]);
  expect(checkStory({ $schema: "asm-story/2" }).ok).toBe(false);
  expect(isStory({ $schema: "asm-story/2" })).toBe(true);
  expect(isStory({ $schema: "asm-def/1" })).toBe(false);
});

test("stories are kept under a key each, what cannot be read is left, and a full or closed storage is told", () => {
  const storage = new FakeStorage();
  const kept = new KeptStories(storage);
  expect(kept.write(story("a"))).toBe(true);
  expect(kept.write({ ...story("b"), id: "t", title: "Another" })).toBe(true);
  storage.texts.set("asm-lens/story/1/broken", "{");
  storage.texts.set("asm-lens/work/1", "{}");
  expect(new KeptStories(storage).read().map(({ title }) => title)).toEqual(["Another", "Story"]);
  expect(storage.texts.get("asm-lens/story/1/broken")).toBe("{");
  kept.remove("t");
  expect(kept.read().map(({ id }) => id)).toEqual(["s"]);
  storage.room = 10;
  expect(kept.write(story("a", "b"))).toBe(false);
  expect(new KeptStories(null).write(story("a"))).toBe(false);
  storage.refused = true;
  expect(kept.read()).toEqual([]);
  expect(kept.concerns("asm-lens/story/1/s")).toBe(true);
  expect(kept.concerns("asm-lens/work/1")).toBe(false);
});

test("a scene's link holds the whole state, own definitions included", () => {
  for (const { link } of readyStories().flatMap(({ scenes }) => scenes)) {
    const opened = openedScene(link);
    expect(opened.ok && sceneLink(opened.state)).toBe(link);
  }
});

test("ready stories are sound: scenes enough, each open, sweeps over a number that is there, no number of the data in words", () => {
  const stories = readyStories();
  expect(stories.map(({ id }) => id)).toEqual(["ready-drc-formal", "ready-ghana-middle", "ready-bolivia-cooperative"]);
  for (const ready of stories) {
    expect(checkStory(JSON.parse(JSON.stringify(ready)))).toEqual({ ok: true, story: ready });
    expect(ready.scenes.length).toBeGreaterThanOrEqual(4);
    expect(ready.scenes.length).toBeLessThanOrEqual(7);
    expect(ready.scenes.some(({ sweep }) => sweep !== null)).toBe(true);
    for (const { link, sweep, text, note, title } of ready.scenes) {
      const opened = openedScene(link);
      if (!opened.ok) throw new Error(`${ready.id}, ${title}: ${opened.code}`);
      if (sweep) expect(cutById(opened.state.proposed, sweep.param)?.value).toBeDefined();
      expect(note).not.toBe("");
      if (ready.needs === "synthetic") expect(text).toMatch(/invented/i);
      expect(`${title} ${text}`).not.toMatch(/\d+ (of \d+ )?sites/);
    }
  }
});

/** The statuses of a scene, as the page counts them. */
function statusesOf({ table }: DataSet, { link }: Scene) {
  const opened = openedScene(link);
  if (!opened.ok) throw new Error(opened.code);
  const { baseline, proposed, filters } = opened.state;
  const choice: Choice = { baseline, proposed, filters };
  const run = new PairEngine(table).run(baseline, proposed);
  return countPair(run, siteNumbers(table, "workers"), includedSites(table, choice.filters));
}

const moved = ({ statusFlow: { sites } }: ReturnType<typeof statusesOf>): number =>
  sites.flat().reduce((sum, n) => sum + n, 0) - (sites[0]?.[0] ?? 0) - (sites[1]?.[1] ?? 0) - (sites[2]?.[2] ?? 0);

/** A scene that begins a story shows one definition alone: nothing can move yet. */
function compares({ link }: Scene): boolean {
  const opened = openedScene(link);
  return opened.ok && opened.state.baseline.id !== opened.state.proposed.id;
}

test("the stories on invented sites have sites to tell of, and something moves wherever two definitions are compared", async () => {
  const dataSet = await readFile(new Uint8Array(readFileSync("data/demo/sites.geojson")), "sites.geojson");
  for (const ready of readyStories().filter(({ needs }) => needs === "synthetic")) {
    expect(meetsNeeds(dataSet, ready.needs)).toBe(true);
    const counts = ready.scenes.map((each) => statusesOf(dataSet, each));
    for (const { sites } of counts) expect(sites).toBeGreaterThan(40);
    expect(counts.map((each) => moved(each) > 0)).toEqual(ready.scenes.map(compares));
  }
  expect(meetsNeeds(dataSet, "ipis-drc")).toBe(false);
});

testWith("ipis-drc-sites.geojson")(
  "on the real file one clause moves the share from some 2 to some 25 per cent",
  async () => {
    const dataSet = await readFile(readReal("ipis-drc-sites.geojson"), "ipis-drc-sites.geojson");
    const drc = readyStories()[0] as Story;
    expect(meetsNeeds(dataSet, drc.needs)).toBe(true);
    expect(meetsNeeds(dataSet, "synthetic")).toBe(false);
    const marks = statusesOf(dataSet, drc.scenes.find(({ id }) => id === "marks") as Scene);
    const share = (n: number) => Math.round((100 * n) / marks.sites);
    expect(share(marks.baseline.status.in)).toBe(2);
    expect(share(marks.proposed.status.in)).toBe(25);
    const counts = drc.scenes.map((each) => statusesOf(dataSet, each));
    expect(counts.map((each) => moved(each) > 0)).toEqual(drc.scenes.map(compares));
  },
);
