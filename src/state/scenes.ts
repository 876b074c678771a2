import { create } from "zustand";
import type { DataSet } from "../model/site-table.ts";
import { changedScene, movedScene, newId, same, withoutChange, withoutScene, withScene } from "./scenes-edit.ts";
import { byTitle, KeptStories } from "./scenes-kept.ts";
import { readyStories } from "./scenes-ready.ts";
import { meetsNeeds } from "./scenes-show.ts";
import { type HeldStories, storiesTogether } from "./scenes-together.ts";
import { useStore } from "./store.ts";
import type { Scene, Story } from "./story.ts";

/** What was done last, to be taken back. */
export interface Done {
  /** In words, with `title`. */
  readonly what:
    | "story.deleted"
    | "story.renamed"
    | "scene.added"
    | "scene.changed"
    | "scene.deleted"
    | "scene.duplicated"
    | "scene.moved"
    | "scene.updated";
  readonly title: string;
  readonly before: Story;
  /** null: deleted. Of another id than `before` where that is a ready story. */
  readonly after: Story | null;
  /** The scene that was shown. */
  readonly at: string | null;
}

interface Scenes extends HeldStories {
  /** The open story, one's own or a ready one. */
  readonly open: string | null;
  /** The scene that is shown or was shown last. */
  readonly at: string | null;
  readonly done: Done | null;
}

function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

const kept = new KeptStories(storage());

/** Stories and their scenes: a store of their own, which the page loads only when asked for. */
export const useScenes = create<Scenes>()(() => ({
  own: kept.read(),
  open: null,
  at: null,
  done: null,
  unkept: new Map(),
}));

const { getState, setState } = useScenes;

export const storyById = (own: readonly Story[], id: string | null): Story | undefined =>
  [...own, ...readyStories()].find((story) => story.id === id);

/** The story that is open; where none was opened yet, the first that the data can tell. */
export function openStoryOf({ own, open }: Scenes, dataSet: DataSet | null): Story | undefined {
  const ready = readyStories();
  return storyById(own, open) ?? own[0] ?? ready.find(({ needs }) => dataSet && meetsNeeds(dataSet, needs)) ?? ready[0];
}

const storyNow = (): Story | undefined => openStoryOf(getState(), useStore.getState().dataSet);

export function useOpenStory(): Story | undefined {
  const dataSet = useStore((state) => state.dataSet);
  return useScenes((state) => openStoryOf(state, dataSet));
}

/** Takes up what other tabs have written. Goes before every change, so that none is made to a story as it no longer is. */
function reread(): void {
  const { own, unkept, done } = getState();
  const open = storyNow()?.id ?? null;
  const now = storiesTogether({ own, unkept }, open, kept.read(), kept.textOf);
  const as = (id: string | null) => (id === null ? null : (now.renamed.get(id) ?? id));
  const unchanged = now.own.length === own.length && now.own.every((story, at) => story === own[at]);
  if (unchanged && now.unkept.size === unkept.size) return;
  const after = done?.after ? { ...done.after, id: as(done.after.id) ?? "" } : null;
  setState({ own: now.own, unkept: now.unkept, open: as(open), done: done && { ...done, after } });
}

/** Follows what other tabs write, from what they have written up to now. */
export function followOtherTabs(): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    if (kept.concerns(key)) reread();
  };
  reread();
  addEventListener("storage", onStorage);
  return () => removeEventListener("storage", onStorage);
}

function write(story: Story): void {
  const { id } = story;
  const unkept = new Map(getState().unkept);
  if (kept.write(story)) unkept.delete(id);
  else unkept.set(id, kept.textOf(id));
  setState({ own: [...getState().own.filter((other) => other.id !== id), story].sort(byTitle), open: id, unkept });
}

function discard({ id }: Story): void {
  kept.remove(id);
  const unkept = new Map(getState().unkept);
  unkept.delete(id);
  setState({ own: getState().own.filter((other) => other.id !== id), unkept });
}

/** Changes the open story. A ready one is copied when it is first changed, and stays as it was. */
function edit(what: Done["what"], title: string, change: (story: Story) => Story): void {
  reread();
  const story = storyNow();
  if (!story) return;
  const next = change(story);
  if (next === story) return;
  const after = readyStories().includes(story) ? { ...next, id: newId() } : next;
  write(after);
  setState({ done: { what, title, before: story, after, at: getState().at } });
}

/** The scene that is shown or was shown last; the first where it is of another story. */
export const shownScene = (story: Story | undefined, at: string | null): Scene | undefined =>
  story?.scenes.find(({ id }) => id === at) ?? story?.scenes[0];

export const openStoryById = (id: string): void => setState({ open: id, at: null, done: null });

export const goToScene = (id: string | null): void => setState({ at: id });

export function startStory(title: string): void {
  reread();
  write({ $schema: "asm-story/1", id: newId(), title, scenes: [] });
  setState({ at: null, done: null });
}

/** Takes a story from a file. One that is there already is kept beside it, so that neither is lost. */
export function takeStory(story: Story): void {
  reread();
  const there = storyById(getState().own, story.id);
  if (!there || !same(there, story)) write(there ? { ...story, id: newId() } : story);
  else setState({ open: story.id });
  setState({ at: null, done: null });
}

export const renameStory = (title: string): void =>
  edit("story.renamed", title, (story) => (story.title === title ? story : { ...story, title }));

/** Adds a scene after the one that is shown. */
export function addScene(scene: Omit<Scene, "id">, storyTitle: string): void {
  const { at } = getState();
  const made = { ...scene, id: newId() };
  const story = storyNow();
  // A scene of one's own does not slip into a ready story: it begins another.
  if (!story || readyStories().includes(story)) startStory(storyTitle);
  edit("scene.added", scene.title, (open) => withScene(open, made, at));
  setState({ at: made.id });
}

export const changeScene = (scene: Scene, change: Partial<Omit<Scene, "id">>): void =>
  edit("link" in change ? "scene.updated" : "scene.changed", change.title ?? scene.title, (story) =>
    changedScene(story, scene.id, change),
  );

export const moveScene = ({ id, title }: Scene, to: number): void =>
  edit("scene.moved", title, (story) => movedScene(story, id, to));

export function duplicateScene(scene: Scene): void {
  const made = { ...scene, id: newId() };
  edit("scene.duplicated", scene.title, (story) => withScene(story, made, scene.id));
  setState({ at: made.id });
}

export function removeScene({ id, title }: Scene): void {
  const place = storyNow()?.scenes.findIndex((scene) => scene.id === id) ?? -1;
  if (place < 0) return;
  edit("scene.deleted", title, (story) => withoutScene(story, id));
  const left = storyNow()?.scenes ?? [];
  if (getState().at === id) setState({ at: left[Math.min(place, left.length - 1)]?.id ?? null });
}

export function removeStory({ id }: Story): void {
  reread();
  const story = storyById(getState().own, id);
  if (!story || readyStories().includes(story)) return;
  const { at } = getState();
  discard(story);
  setState({
    open: null,
    at: null,
    done: { what: "story.deleted", title: story.title, before: story, after: null, at },
  });
}

/** Takes back what was done last; what other tabs have done since stays. */
export function takeBack(): void {
  reread();
  const { done, own } = getState();
  if (!done) return;
  const { before, after, at } = done;
  setState({ done: null });
  const there = storyById(own, (after ?? before).id);
  if (after === null) write(there ? { ...before, id: newId() } : before);
  else if (!there) return;
  else if (readyStories().includes(before) && same(there, after)) {
    discard(there);
    setState({ open: before.id });
  } else write(withoutChange(there, before, after));
  setState({ at });
}
