import type { Scene, SceneSweep, Story, StoryNeeds } from "./story.ts";

/** A mistake in a story file: facts for the message catalogue. */
export interface StoryMistake {
  /** From the root: "scenes[2].title". */
  readonly place: string;
  readonly code:
    | "story.mistake.schema"
    | "story.mistake.text"
    | "story.mistake.list"
    | "story.mistake.object"
    | "story.mistake.number"
    | "story.mistake.link"
    | "story.mistake.twice"
    | "story.mistake.needs"
    | "story.mistake.unknown";
  readonly params: Readonly<Record<string, string | number>>;
}

export type CheckedStory =
  | { readonly ok: true; readonly story: Story }
  | { readonly ok: false; readonly mistakes: readonly StoryMistake[] };

type Json = Readonly<Record<string, unknown>>;

const STORY_KEYS = ["$schema", "id", "title", "needs", "scenes"];
const SCENE_KEYS = ["id", "title", "text", "note", "link", "sweep"];
const SWEEP_KEYS = ["param", "from", "to"];
const NEEDS: readonly unknown[] = ["ipis-drc", "synthetic"] satisfies StoryNeeds[];

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether the text is JSON that calls itself a story, whatever else is wrong with it. */
export const isStory = (json: unknown): json is Json =>
  isObject(json) && typeof json["$schema"] === "string" && json["$schema"].startsWith("asm-story/");

/** Stands in for one that is none; the story that would hold it is refused. */
const NO_SCENE: Scene = { id: "", title: "", text: "", note: "", link: "", sweep: null };

/** Collects what is wrong with a story; what it returns is sound only where it has found nothing. */
class Checker {
  readonly mistakes: StoryMistake[] = [];

  wrong(place: string, code: StoryMistake["code"], params: StoryMistake["params"] = {}): void {
    this.mistakes.push({ place, code, params });
  }

  keys(json: Json, known: readonly string[], place: string): void {
    for (const key of Object.keys(json)) {
      if (!known.includes(key)) this.wrong(place === "" ? key : `${place}.${key}`, "story.mistake.unknown", { key });
    }
  }

  /** @param empty whether "" will do; an absent text is then "". */
  text(json: Json, key: string, place: string, empty: boolean): string {
    const value = json[key];
    if (value === undefined && empty) return "";
    if (typeof value === "string" && (empty || value.trim() !== "")) return value;
    this.wrong(place === "" ? key : `${place}.${key}`, "story.mistake.text");
    return "";
  }

  number(json: Json, key: string, place: string): number {
    const value = json[key];
    if (typeof value === "number" && Number.isFinite(value)) return value;
    this.wrong(`${place}.${key}`, "story.mistake.number");
    return 0;
  }

  sweep(json: unknown, place: string): SceneSweep | null {
    if (json === undefined || json === null) return null;
    if (!isObject(json)) {
      this.wrong(place, "story.mistake.object");
      return null;
    }
    this.keys(json, SWEEP_KEYS, place);
    const [from, to] = [this.number(json, "from", place), this.number(json, "to", place)];
    return { param: this.text(json, "param", place, false), from, to };
  }

  scene(json: unknown, place: string): Scene {
    if (!isObject(json)) {
      this.wrong(place, "story.mistake.object");
      return NO_SCENE;
    }
    this.keys(json, SCENE_KEYS, place);
    const link = this.text(json, "link", place, false);
    if (link !== "" && !/^#?asm\d+=/.test(link)) this.wrong(`${place}.link`, "story.mistake.link");
    return {
      id: this.text(json, "id", place, false),
      title: this.text(json, "title", place, false),
      text: this.text(json, "text", place, true),
      note: this.text(json, "note", place, true),
      link,
      sweep: this.sweep(json["sweep"], `${place}.sweep`),
    };
  }

  scenes(json: unknown): readonly Scene[] {
    if (!Array.isArray(json)) {
      this.wrong("scenes", "story.mistake.list");
      return [];
    }
    const scenes = json.map((scene, at) => this.scene(scene, `scenes[${at}]`));
    const seen = new Set<string>();
    for (const [at, { id }] of scenes.entries()) {
      if (id !== "" && seen.has(id)) this.wrong(`scenes[${at}].id`, "story.mistake.twice", { id });
      seen.add(id);
    }
    return scenes;
  }
}

/** A story as a file holds it, or every mistake in it with its place. Links are opened only when they are shown. */
export function checkStory(json: unknown): CheckedStory {
  const checker = new Checker();
  if (!isObject(json) || json["$schema"] !== "asm-story/1") {
    checker.wrong("$schema", "story.mistake.schema");
    return { ok: false, mistakes: checker.mistakes };
  }
  checker.keys(json, STORY_KEYS, "");
  const needs = json["needs"];
  if (needs !== undefined && !NEEDS.includes(needs)) checker.wrong("needs", "story.mistake.needs");
  const story: Story = {
    $schema: "asm-story/1",
    id: checker.text(json, "id", "", false),
    title: checker.text(json, "title", "", false),
    ...(needs !== undefined && { needs: needs as StoryNeeds }),
    scenes: checker.scenes(json["scenes"]),
  };
  return checker.mistakes.length === 0 ? { ok: true, story } : { ok: false, mistakes: checker.mistakes };
}
