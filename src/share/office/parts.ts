import { strFromU8, strToU8, unzipSync } from "fflate";
import { archiveOf } from "../tables/archive.ts";

/** The files of an Office package by name, such as `ppt/slides/slide1.xml`; XML as text, all else as bytes. */
export type Parts = Map<string, string | Uint8Array>;

export const CONTENT_TYPES = "[Content_Types].xml";
const ROOT = "_rels/.rels";

export const isXml = (name: string): boolean => /\.(xml|rels|vml)$/.test(name);

/** Entries of folders, which say nothing, are left out. */
export function partsOf(bytes: Uint8Array): Parts {
  const parts: Parts = new Map();
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (!name.endsWith("/")) parts.set(name, isXml(name) ? strFromU8(content) : content);
  }
  return parts;
}

/** Content types first, as some readers look only there; then by name, so that the same parts give the same bytes. */
export function packageOf(parts: Parts): Uint8Array {
  const rank = (name: string): number => (name === CONTENT_TYPES ? 0 : name === ROOT ? 1 : 2);
  const names = [...parts.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return archiveOf(
    names.map((name) => {
      const content = parts.get(name) ?? "";
      return [name, typeof content === "string" ? strToU8(content) : content] as const;
    }),
  );
}

/** An XML part as text; "" where there is none. */
export function xmlOf(parts: Parts, name: string): string {
  const content = parts.get(name);
  return typeof content === "string" ? content : "";
}

/** The relations of a part: `ppt/slides/slide1.xml` has them in `ppt/slides/_rels/slide1.xml.rels`. */
export function ownerOf(rels: string): string {
  const [, folder = "", name = ""] = /^(.*?)_rels\/(.*)\.rels$/.exec(rels) ?? [];
  return `${folder}${name}`;
}

/** A relation's target as the name of a part: from the root where it begins with a slash, else from its owner's folder. */
export function targetOf(owner: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = owner.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** The attributes of each element of this name, in order. */
export function elementsOf(xml: string, element: string): Readonly<Record<string, string>>[] {
  return [...xml.matchAll(new RegExp(`<${element}\\b([^>]*?)/?>`, "g"))].map((match) =>
    Object.fromEntries(
      [...(match[1] ?? "").matchAll(/([\w:]+)\s*=\s*"([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]),
    ),
  );
}
