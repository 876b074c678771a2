import { t } from "../dialects/text.ts";
import type { Definition } from "../model/definition.ts";
import { folded } from "./fold.ts";
import { presetOf } from "./presets.ts";

const LONGEST = 60;

/** A name as an id: lower case, letters and digits of ASCII, joined by hyphens. */
export function slugOf(name: string): string {
  const slug = folded(name)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
  return slug || "definition";
}

function freeId(name: string, isTaken: (id: string) => boolean): string {
  const slug = slugOf(name);
  let id = slug;
  for (let n = 2; isTaken(id); n++) id = `${slug}-${n}`;
  return id;
}

/**
 * A definition as one's own under another name: with an id of its own, for a released id always means what was
 * released, and without the citation, for a law that was moved is no longer that law.
 * @param taken ids that are in use beside the built-in ones.
 */
export function ownCopy(definition: Definition, name: string, taken: ReadonlySet<string>): Definition {
  const id = freeId(name, (each) => taken.has(each) || presetOf(each) !== undefined);
  const copy = { ...definition, id, name, version: "1" };
  const released = presetOf(definition.id);
  if (!released) return copy;
  return { ...copy, source: { status: "illustrative", instrument: t("library.after", { name: released.name }) } };
}
