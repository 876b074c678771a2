import type { Scene, SceneSweep, Story } from "./story.ts";

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

const STORY_KEYS = ["$schema", "id", "title", "needs", "scenes"] satisfies (keyof Story)[];
const SCENE_KEYS = ["text", "note", "link", "sweep", "param", "from", "to"] satisfies (
  | keyof Scene
  | keyof SceneSweep
)[];
/** In one order, for a story that was read again has its keys in another than one that was made here. */
const KEYS: string[] = [...STORY_KEYS, ...SCENE_KEYS];

/** Whether two stories, or parts of them, say the same. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a, KEYS) === JSON.stringify(b, KEYS);

/**
 * A story without the change that made `after` of `before`. What was done since to anything else, also elsewhere, stays
 * as it is now.
 */
export function withoutChange(now: Story, before: Story, after: Story): Story {
  if (same(now.scenes, after.scenes) && now.title === after.title) return { ...before, id: now.id };
  const sceneIn = (story: Story, id: string): Scene | undefined => story.scenes[placeOf(story, id)];
  const kept = now.scenes.flatMap((scene) => {
    const [was, became] = [sceneIn(before, scene.id), sceneIn(after, scene.id)];
    if (!became || !same(scene, became)) return [scene];
    return was ? [was] : [];
  });
  const back = before.scenes.filter(({ id }) => !sceneIn(after, id) && !sceneIn(now, id));
  const scenes = back.reduce<readonly Scene[]>(
    (list, scene) => list.toSpliced(placeOf(before, scene.id), 0, scene),
    kept,
  );
  return { ...now, title: now.title === after.title ? before.title : now.title, scenes };
}
