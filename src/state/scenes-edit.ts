import type { Scene, Story } from "./story.ts";

/** A name that nothing else bears; random, so that stories made apart can be put together. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("");

const withScenes = (story: Story, scenes: readonly Scene[]): Story => ({ ...story, scenes });

const placeOf = (story: Story, id: string): number => story.scenes.findIndex((scene) => scene.id === id);

/** The story with a scene after the one named, or at its end. */
export function withScene(story: Story, scene: Scene, after: string | null): Story {
  const at = after === null ? -1 : placeOf(story, after);
  return withSceneAt(story, scene, at < 0 ? story.scenes.length : at + 1);
}

export const withSceneAt = (story: Story, scene: Scene, at: number): Story =>
  withScenes(story, story.scenes.toSpliced(at, 0, scene));

export const changedScene = (story: Story, id: string, change: Partial<Omit<Scene, "id">>): Story =>
  withScenes(
    story,
    story.scenes.map((scene) => (scene.id === id ? { ...scene, ...change } : scene)),
  );

/** The story with one scene at another place; the same story where there is none, or the place is no other. */
export function movedScene(story: Story, id: string, to: number): Story {
  const from = placeOf(story, id);
  const scene = story.scenes[from];
  if (!scene || to < 0 || to >= story.scenes.length || to === from) return story;
  return withScenes(story, story.scenes.toSpliced(from, 1).toSpliced(to, 0, scene));
}

export const withoutScene = (story: Story, id: string): Story =>
  withScenes(
    story,
    story.scenes.filter((scene) => scene.id !== id),
  );
