import { create } from "zustand";
import type { DataSet } from "../model/site-table.ts";
import { changedScene, movedScene, newId, withoutScene, withScene, withSceneAt } from "./scenes-edit.ts";
import { KeptStories } from "./scenes-kept.ts";
import { readyStories } from "./scenes-ready.ts";
import { meetsNeeds } from "./scenes-show.ts";
import { useStore } from "./store.ts";
import type { Scene, Story } from "./story.ts";

/** What was deleted last, to be put back. */
export type Removed =
  | { readonly scene: Scene; readonly at: number; readonly story: string }
  | { readonly whole: Story };

interface Scenes {
  /** The reader's own, by title. */
  readonly own: readonly Story[];
  /** The open story, one's own or a ready one. */
  readonly open: string | null;
  /** The scene that is shown or was shown last. */
  readonly at: string | null;
  readonly removed: Removed | null;
  /** Whether the browser keeps what is written. */
  readonly kept: boolean;
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
  removed: null,
  kept: true,
}));

const { getState, setState } = useScenes;

/** Other tabs write stories too; what only this page holds stays. */
export function followOtherTabs(): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    if (!kept.concerns(key)) return;
    const there = kept.read();
    const ids = new Set(there.map(({ id }) => id));
    const { own, open } = getState();
    setState({ own: [...there, ...own.filter(({ id }) => id === open && !ids.has(id))] });
  };
  addEventListener("storage", onStorage);
  return () => removeEventListener("storage", onStorage);
}

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

function write(story: Story): void {
  const own = getState().own;
  const known = own.some(({ id }) => id === story.id);
  setState({
    own: known ? own.map((other) => (other.id === story.id ? story : other)) : [...own, story],
    open: story.id,
    kept: kept.write(story),
  });
}

/** Changes the open story. A ready one is copied when it is first changed, and stays as it was. */
function edit(change: (story: Story) => Story): void {
  const story = storyNow();
  if (!story) return;
  const next = change(story);
  if (next === story) return;
  write(readyStories().includes(story) ? { ...next, id: newId() } : next);
}

/** The scene that is shown or was shown last; the first where it is of another story. */
export const shownScene = (story: Story | undefined, at: string | null): Scene | undefined =>
  story?.scenes.find(({ id }) => id === at) ?? story?.scenes[0];

export const openStoryById = (id: string): void => {
  setState({ open: id, at: null, removed: null });
};

export const goToScene = (id: string | null): void => setState({ at: id });

export function startStory(title: string): void {
  write({ $schema: "asm-story/1", id: newId(), title, scenes: [] });
  setState({ at: null, removed: null });
}

/** Takes a story from a file. One that is there already is kept beside it, so that neither is lost. */
export function takeStory(story: Story): void {
  const there = storyById(getState().own, story.id);
  const same = there && JSON.stringify(there) === JSON.stringify(story);
  if (!same) write(there ? { ...story, id: newId() } : story);
  else setState({ open: story.id });
  setState({ at: null, removed: null });
}

export const renameStory = (title: string): void => edit((story) => ({ ...story, title }));

/** Adds a scene after the one that is shown. */
export function addScene(scene: Omit<Scene, "id">, storyTitle: string): void {
  const { at } = getState();
  const made = { ...scene, id: newId() };
  const story = storyNow();
  // A scene of one's own does not slip into a ready story: it begins another.
  if (!story || readyStories().includes(story)) startStory(storyTitle);
  edit((open) => withScene(open, made, at));
  setState({ at: made.id, removed: null });
}

export const changeScene = (id: string, change: Partial<Omit<Scene, "id">>): void =>
  edit((story) => changedScene(story, id, change));

export const moveScene = (id: string, to: number): void => edit((story) => movedScene(story, id, to));

export function duplicateScene(scene: Scene): void {
  const made = { ...scene, id: newId() };
  edit((story) => withScene(story, made, scene.id));
  setState({ at: made.id });
}

export function removeScene(scene: Scene): void {
  const place = storyNow()?.scenes.indexOf(scene) ?? -1;
  edit((story) => withoutScene(story, scene.id));
  const story = storyNow();
  if (place < 0 || !story) return;
  const { at } = getState();
  const next = story.scenes[Math.min(place, story.scenes.length - 1)]?.id ?? null;
  setState({ removed: { scene, at: place, story: story.id }, at: at === scene.id ? next : at });
}

export function removeStory(story: Story): void {
  kept.remove(story.id);
  setState({
    own: getState().own.filter(({ id }) => id !== story.id),
    open: null,
    at: null,
    removed: { whole: story },
  });
}

/** Puts back what was deleted last. */
export function putBack(): void {
  const { removed } = getState();
  if (!removed) return;
  if ("whole" in removed) write(removed.whole);
  else {
    setState({ open: removed.story });
    edit((story) => withSceneAt(story, removed.scene, removed.at));
    setState({ at: removed.scene.id });
  }
  setState({ removed: null });
}
