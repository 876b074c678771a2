import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as scenes from "../../src/state/scenes.ts";
import { openStory, openStoryText } from "../../src/state/scenes-open.ts";
import { readyStories } from "../../src/state/scenes-ready.ts";
import { useStore } from "../../src/state/store.ts";
import type { Story } from "../../src/state/story.ts";

const LINK = readyStories()[0]?.scenes[0]?.link ?? "";
const made = (title: string) => ({ title, text: "", note: "", link: LINK, sweep: null });
const titles = () => scenes.openStoryOf(scenes.useScenes.getState(), null)?.scenes.map(({ title }) => title);
const stored = () => Object.keys(localStorage).filter((key) => key.startsWith("asm-lens/story/1/")).length;

const PREFIX = "asm-lens/story/1/";
const open = (): Story => {
  const story = scenes.openStoryOf(scenes.useScenes.getState(), null);
  if (!story) throw new Error("no story");
  return story;
};
const kept = (id: string): Story => JSON.parse(localStorage.getItem(PREFIX + id) ?? "null");
/** Another page writes; this one is told of it, or not. */
function elsewhere(story: Story, told = false): void {
  const key = PREFIX + story.id;
  localStorage.setItem(key, JSON.stringify(story));
  if (told) dispatchEvent(new StorageEvent("storage", { key }));
}
const sceneOf = (title: string) => ({ ...made(title), id: title });

afterEach(() => vi.restoreAllMocks());

beforeEach(() => {
  localStorage.clear();
  scenes.useScenes.setState({ own: [], open: null, at: null, done: null, unkept: new Map() });
});

test("a first scene begins a story of one's own, and every change is kept at once", () => {
  scenes.addScene(made("one"), "Mine");
  scenes.addScene(made("two"), "Mine");
  expect(titles()).toEqual(["one", "two"]);
  expect(stored()).toBe(1);
  const [one] = scenes.openStoryOf(scenes.useScenes.getState(), null)?.scenes ?? [];
  if (!one) throw new Error("no scene");
  scenes.moveScene(one, 1);
  scenes.changeScene(one, { note: "Ask." });
  scenes.duplicateScene(one);
  expect(titles()).toEqual(["two", "one", "one"]);
  expect(Object.values(localStorage).join()).toContain("Ask.");
});

test("what is deleted comes back where it was, a scene as a whole story", () => {
  for (const title of ["one", "two", "three"]) scenes.addScene(made(title), "Mine");
  const story = scenes.openStoryOf(scenes.useScenes.getState(), null);
  const two = story?.scenes[1];
  if (!story || !two) throw new Error("no scene");
  scenes.removeScene(two);
  expect(titles()).toEqual(["one", "three"]);
  scenes.takeBack();
  expect(titles()).toEqual(["one", "two", "three"]);
  scenes.removeStory(story);
  expect(stored()).toBe(0);
  scenes.takeBack();
  expect(titles()).toEqual(["one", "two", "three"]);
  expect(stored()).toBe(1);
});

test("a ready story stays as it is: what is changed becomes a copy", () => {
  const [ready] = readyStories();
  const [first] = ready?.scenes ?? [];
  if (!ready || !first) throw new Error("no story");
  scenes.openStoryById(ready.id);
  scenes.changeScene(first, { title: "Changed" });
  expect(titles()?.[0]).toBe("Changed");
  expect(readyStories()[0]?.scenes[0]?.title).toBe(first.title);
  expect(scenes.useScenes.getState().open).not.toBe(ready.id);
});

test("a story file is opened beside what is there; a mistaken one changes nothing and is named", () => {
  const story = { $schema: "asm-story/1", id: "x", title: "Theirs", scenes: [{ id: "a", title: "A", link: LINK }] };
  expect(openStory(story).ok).toBe(true);
  expect(useStore.getState().door).toBe("present");
  expect(openStory(story).ok).toBe(true);
  expect(scenes.useScenes.getState().own).toHaveLength(1);
  openStory({ ...story, title: "Theirs, later" });
  expect(
    scenes.useScenes
      .getState()
      .own.map(({ title }) => title)
      .sort(),
  ).toEqual(["Theirs", "Theirs, later"]);
  const before = scenes.useScenes.getState();
  expect(openStoryText(JSON.stringify({ ...story, title: "" }))).toBe(true);
  expect(scenes.useScenes.getState()).toEqual(before);
  expect(useStore.getState().notice).toContain("title");
  expect(openStoryText("{")).toBe(false);
  expect(openStoryText(`{"$schema":"asm-def/1"}`)).toBe(false);
});

test("two pages add to one story, and no scene of either is lost", () => {
  scenes.addScene(made("one"), "Mine");
  const { id, scenes: before } = open();
  elsewhere({ ...open(), scenes: [...before, sceneOf("theirs")] });
  scenes.addScene(made("two"), "Mine");
  expect(kept(id).scenes.map(({ title }) => title)).toEqual(["one", "two", "theirs"]);
  elsewhere({ ...kept(id), scenes: [...kept(id).scenes, sceneOf("later")] });
  const stop = scenes.followOtherTabs();
  expect(titles()).toEqual(["one", "two", "theirs", "later"]);
  stop();
});

test("what is taken back leaves what another page has done since", () => {
  for (const title of ["one", "two"]) scenes.addScene(made(title), "Mine");
  const [one, two] = open().scenes;
  if (!one || !two) throw new Error("no scene");
  scenes.removeScene(one);
  elsewhere({ ...open(), title: "Renamed", scenes: [{ ...two, note: "Theirs." }, sceneOf("theirs")] });
  scenes.takeBack();
  expect(titles()).toEqual(["one", "two", "theirs"]);
  expect(open()).toMatchObject({ title: "Renamed", scenes: [{}, { note: "Theirs." }, {}] });
});

test("every change can be taken back, and a copy of a ready story goes with its first change", () => {
  for (const title of ["one", "two", "three"]) scenes.addScene(made(title), "Mine");
  const [one] = open().scenes;
  if (!one) throw new Error("no scene");
  const acts: readonly (readonly [scenes.Done["what"], () => void])[] = [
    ["story.renamed", () => scenes.renameStory("Ours")],
    ["scene.changed", () => scenes.changeScene(one, { title: "First" })],
    ["scene.changed", () => scenes.changeScene(one, { sweep: { param: "k", from: 1, to: 2 } })],
    ["scene.updated", () => scenes.changeScene(one, { link: `${LINK}0` })],
    ["scene.moved", () => scenes.moveScene(one, 2)],
    ["scene.duplicated", () => scenes.duplicateScene(one)],
    ["scene.added", () => scenes.addScene(made("four"), "Mine")],
    ["scene.deleted", () => scenes.removeScene(one)],
  ];
  for (const [what, act] of acts) {
    const before = open();
    act();
    expect(scenes.useScenes.getState().done?.what).toBe(what);
    expect(open()).not.toEqual(before);
    scenes.takeBack();
    expect(open()).toEqual(before);
    expect(kept(before.id)).toEqual(before);
    expect(scenes.useScenes.getState().done).toBeNull();
  }
  const [ready] = readyStories();
  const [first] = ready?.scenes ?? [];
  if (!ready || !first) throw new Error("no story");
  scenes.openStoryById(ready.id);
  scenes.changeScene(first, { title: "Changed" });
  expect(stored()).toBe(2);
  scenes.takeBack();
  expect(open()).toBe(ready);
  expect(stored()).toBe(1);
});

test("a scene is put back into its own story or into none", () => {
  scenes.addScene(made("one"), "Mine");
  const mine = open();
  const [one] = mine.scenes;
  if (!one) throw new Error("no scene");
  elsewhere({ ...mine, id: "other", title: "Other", scenes: [] });
  scenes.removeScene(one);
  scenes.useScenes.setState({ open: "other" });
  localStorage.removeItem(PREFIX + mine.id);
  scenes.takeBack();
  expect(scenes.useScenes.getState().own.map(({ id, scenes: { length } }) => [id, length])).toEqual([["other", 0]]);
});

test("what the browser had no room for outlives what other pages write, and stands beside it", () => {
  scenes.addScene(made("one"), "Mine");
  const { id, scenes: before } = open();
  const stop = scenes.followOtherTabs();
  const full = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  scenes.addScene(made("two"), "Mine");
  full.mockRestore();
  expect([...scenes.useScenes.getState().unkept.keys()]).toEqual([id]);
  elsewhere({ ...kept(id), id: "other", title: "Other" }, true);
  expect(titles()).toEqual(["one", "two"]);
  elsewhere({ ...kept(id), scenes: [...before, sceneOf("theirs")] }, true);
  expect(titles()).toEqual(["one", "two"]);
  const { own, open: now } = scenes.useScenes.getState();
  expect(now).not.toBe(id);
  expect(own.find((story) => story.id === id)?.scenes.map(({ title }) => title)).toEqual(["one", "theirs"]);
  scenes.addScene(made("three"), "Mine");
  expect(scenes.useScenes.getState().unkept.size).toBe(0);
  expect(kept(open().id).scenes).toHaveLength(3);
  stop();
});

test("the open story stays where another page deletes it, and is told to be kept nowhere", () => {
  scenes.addScene(made("one"), "Mine");
  const { id } = open();
  const stop = scenes.followOtherTabs();
  localStorage.removeItem(PREFIX + id);
  dispatchEvent(new StorageEvent("storage", { key: PREFIX + id }));
  expect(titles()).toEqual(["one"]);
  expect(scenes.useScenes.getState().unkept.has(id)).toBe(true);
  stop();
});
