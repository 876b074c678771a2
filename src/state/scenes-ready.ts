import bolivia from "../../data/stories/bolivia-cooperative.json";
import drc from "../../data/stories/drc-formal.json";
import ghana from "../../data/stories/ghana-middle.json";
import type { LinkCamera, LinkClause, LinkState } from "../dialects/link-state.ts";
import { checkDefinition } from "../model/check-definition.ts";
import type { Definition } from "../model/definition.ts";
import type { Scalar } from "../model/site-table.ts";
import { withParam } from "./edit.ts";
import { LAWS } from "./laws.ts";
import { sceneLink } from "./scenes-links.ts";
import type { Scene, SceneSweep, Story, StoryNeeds } from "./story.ts";

/** A scene as `data/stories` holds it: by definitions and what was moved, and not as a link, so that it can be read. */
interface SceneRecipe {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly note: string;
  /** Ids of the baseline and of the proposed definition. */
  readonly a: string;
  readonly b: string;
  readonly moved?: Readonly<Record<string, Scalar>>;
  readonly view: { readonly what: string; readonly by: string };
  /** Where they are not those of the story. */
  readonly filters?: StoryRecipe["filters"];
  readonly camera?: LinkCamera;
  readonly open?: string;
  readonly sweep?: SceneSweep;
}

interface StoryRecipe {
  readonly id: string;
  readonly title: string;
  readonly needs: StoryNeeds;
  readonly camera: LinkCamera;
  readonly filters: { readonly workingOnly: boolean; readonly clauses: readonly LinkClause[] };
  readonly definitions: readonly unknown[];
  readonly scenes: readonly SceneRecipe[];
}

function checked(json: unknown, story: string): Definition {
  const result = checkDefinition(json);
  if (!result.ok) throw new Error(`${story}: ${result.errors[0]?.code} at ${result.errors[0]?.place}`);
  return result.definition;
}

function storyOf(recipe: StoryRecipe): Story {
  const own = recipe.definitions.map((json) => checked(json, recipe.id));
  const known = new Map([...LAWS, ...own].map((definition) => [definition.id, definition]));
  const named = (id: string): Definition => {
    const definition = known.get(id);
    if (!definition) throw new Error(`${recipe.id}: no definition ${id}`);
    return definition;
  };
  const moved = ({ b, moved: values = {} }: SceneRecipe): Definition =>
    Object.entries(values).reduce((definition, [key, value]) => withParam(definition, key, value), named(b));
  const linkOf = (scene: SceneRecipe): LinkState => ({
    data: null,
    baseline: named(scene.a),
    proposed: moved(scene),
    filters: scene.filters ?? recipe.filters,
    door: "present",
    view: scene.view,
    weight: "sites",
    hidden: [],
    selected: null,
    open: scene.open ?? null,
    table: false,
    camera: scene.camera ?? recipe.camera,
    language: "en",
  });
  const sceneOf = (scene: SceneRecipe): Scene => {
    const { id, title, text, note, sweep = null } = scene;
    return { id, title, text, note, link: sceneLink(linkOf(scene)), sweep };
  };
  const { id, title, needs, scenes } = recipe;
  return { $schema: "asm-story/1", id, title, needs, scenes: scenes.map(sceneOf) };
}

let made: readonly Story[] | null = null;

/** Stories ready to present. Their numbers are counted from the data that are there; none is written in them. */
export function readyStories(): readonly Story[] {
  // The compiler reads a tuple's pair of words as any array of them; the checker above reads the rest.
  made ??= [drc, ghana, bolivia].map((recipe) => storyOf(recipe as unknown as StoryRecipe));
  return made;
}
