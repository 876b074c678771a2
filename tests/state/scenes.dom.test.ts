import { beforeEach, expect, test } from "vitest";
import * as scenes from "../../src/state/scenes.ts";
import { openStory, openStoryText } from "../../src/state/scenes-open.ts";
import { readyStories } from "../../src/state/scenes-ready.ts";
import { useStore } from "../../src/state/store.ts";

const LINK = readyStories()[0]?.scenes[0]?.link ?? "";
const made = (title: string) => ({ title, text: "", note: "", link: LINK, sweep: null });
const titles = () => scenes.openStoryOf(scenes.useScenes.getState(), null)?.scenes.map(({ title }) => title);
const stored = () => Object.keys(localStorage).filter((key) => key.startsWith("asm-lens/story/1/")).length;

beforeEach(() => {
  localStorage.clear();
  scenes.useScenes.setState({ own: [], open: null, at: null, removed: null, kept: true });
});

test("a first scene begins a story of one's own, and every change is kept at once", () => {
  scenes.addScene(made("one"), "Mine");
  scenes.addScene(made("two"), "Mine");
  expect(titles()).toEqual(["one", "two"]);
  expect(stored()).toBe(1);
  const [one] = scenes.openStoryOf(scenes.useScenes.getState(), null)?.scenes ?? [];
  if (!one) throw new Error("no scene");
  scenes.moveScene(one.id, 1);
  scenes.changeScene(one.id, { note: "Ask." });
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
  scenes.putBack();
  expect(titles()).toEqual(["one", "two", "three"]);
  scenes.removeStory(story);
  expect(stored()).toBe(0);
  scenes.putBack();
  expect(titles()).toEqual(["one", "two", "three"]);
  expect(stored()).toBe(1);
});

test("a ready story stays as it is: what is changed becomes a copy", () => {
  const [ready] = readyStories();
  const [first] = ready?.scenes ?? [];
  if (!ready || !first) throw new Error("no story");
  scenes.openStoryById(ready.id);
  scenes.changeScene(first.id, { title: "Changed" });
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
