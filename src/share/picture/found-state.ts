import { checkDefinition } from "../../model/check-definition.ts";
import type { Definition } from "../../model/definition.ts";
import { isStory } from "../../state/scenes-check.ts";
import { STATE_SCHEMA } from "./file-meta.ts";

/** The state that a file of ours carries. Nothing in it is trusted: links and stories are checked by who opens them. */
export type EmbeddedState =
  | {
      readonly kind: "view";
      /** Null where an address was too long; then the definitions are there. */
      readonly link: string | null;
      readonly definitions: { readonly baseline: Definition; readonly proposed: Definition } | null;
      readonly stamp: Readonly<Record<string, string | number | boolean>>;
    }
  /** Parsed and not yet checked. */
  | { readonly kind: "story"; readonly story: unknown }
  /** It is a file of ours, and its state cannot be read: torn, or written by a newer version. */
  | { readonly kind: "unreadable"; readonly why: "damaged" | "newer" };

const DAMAGED: EmbeddedState = { kind: "unreadable", why: "damaged" };

type Json = Readonly<Record<string, unknown>>;

/** Characters of state beyond which nothing is parsed. */
export const LONGEST_STATE = 4_000_000;
const LONGEST_LINK = 200_000;
const SCHEMA = /^asm-lens-state\/[1-9]\d{0,3}$/;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function pairOf(value: unknown): { readonly baseline: Definition; readonly proposed: Definition } | null {
  if (!isObject(value)) return null;
  const [baseline, proposed] = [checkDefinition(value["baseline"]), checkDefinition(value["proposed"])];
  return baseline.ok && proposed.ok ? { baseline: baseline.definition, proposed: proposed.definition } : null;
}

const isPlain = (value: unknown): value is string | number | boolean =>
  ["string", "number", "boolean"].includes(typeof value);

const stampOf = (value: unknown): Record<string, string | number | boolean> => {
  const found: [string, string | number | boolean][] = [];
  for (const [key, stamped] of Object.entries(isObject(value) ? value : {})) {
    if (isPlain(stamped)) found.push([key, stamped]);
  }
  return Object.fromEntries(found);
};

const linkOf = (value: unknown): string | null =>
  typeof value === "string" && value.length <= LONGEST_LINK && value.includes("#asm") ? value : null;

function viewOf(json: Json): EmbeddedState {
  if (json["$schema"] !== STATE_SCHEMA) return { kind: "unreadable", why: "newer" };
  const { story } = json;
  if (isStory(story)) return { kind: "story", story };
  const [link, definitions] = [linkOf(json["link"]), pairOf(json["definitions"])];
  if (link === null && definitions === null) return DAMAGED;
  return { kind: "view", link, definitions, stamp: stampOf(json["stamp"]) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
}

function stateOfJson(json: unknown): EmbeddedState | null {
  if (isStory(json)) return { kind: "story", story: json };
  return isObject(json) && typeof json["$schema"] === "string" && SCHEMA.test(json["$schema"]) ? viewOf(json) : null;
}

/** The state in a whole JSON file; null where it is no file of ours. */
export const stateOfJsonFile = (text: string): EmbeddedState | null =>
  text.length <= LONGEST_STATE ? stateOfJson(parsed(text)) : null;

/** The state in a text that stood where a file of ours keeps it. */
export const foundState = (text: string): EmbeddedState => stateOfJsonFile(text) ?? DAMAGED;
