import { CONTENT_TYPES, elementsOf, isXml, ownerOf, type Parts, partsOf, targetOf, xmlOf } from "./parts.ts";
import { xmlFault } from "./xml-faults.ts";

/** Something for which an office program would offer to repair the file. */
export interface Fault {
  readonly part: string;
  readonly why: string;
}

function contentTypeFaults(parts: Parts): Fault[] {
  const xml = xmlOf(parts, CONTENT_TYPES);
  const overrides = elementsOf(xml, "Override").map(({ PartName = "" }) => PartName.replace(/^\//, ""));
  const endings = new Set(elementsOf(xml, "Default").map(({ Extension = "" }) => Extension.toLowerCase()));
  const named = new Set(overrides);
  const phantom = overrides.filter((name) => !parts.has(name));
  const twice = overrides.filter((name, at) => overrides.indexOf(name) !== at);
  const untyped = [...parts.keys()].filter(
    (name) => name !== CONTENT_TYPES && !named.has(name) && !endings.has(name.split(".").at(-1)?.toLowerCase() ?? ""),
  );
  return [
    ...phantom.map((name) => ({ part: CONTENT_TYPES, why: `names ${name}, which does not exist` })),
    ...twice.map((name) => ({ part: CONTENT_TYPES, why: `names ${name} twice` })),
    ...untyped.map((name) => ({ part: name, why: "has no content type" })),
  ];
}

function relationFaults(parts: Parts): Fault[] {
  const faults: Fault[] = [];
  for (const name of parts.keys()) {
    if (!name.endsWith(".rels")) continue;
    const owner = ownerOf(name);
    const relations = elementsOf(xmlOf(parts, name), "Relationship");
    if (owner !== "" && !parts.has(owner))
      faults.push({ part: name, why: `belongs to ${owner}, which does not exist` });
    const ids = relations.map(({ Id = "" }) => Id);
    if (new Set(ids).size < ids.length) faults.push({ part: name, why: "repeats an id" });
    for (const { Target = "", TargetMode } of relations) {
      if (TargetMode !== "External" && !parts.has(targetOf(owner, Target)))
        faults.push({ part: name, why: `points at ${Target}, which does not exist` });
    }
    const used = [...xmlOf(parts, owner).matchAll(/\br:(?:id|embed|link|pict)="([^"]+)"/g)].map(([, id = ""]) => id);
    for (const id of used) if (!ids.includes(id)) faults.push({ part: owner, why: `uses ${id}, which is no relation` });
  }
  return faults;
}

/** Shapes of one slide, layout or page of notes must differ in their ids. */
function shapeFaults(parts: Parts): Fault[] {
  return [...parts.keys()]
    .filter((name) => /^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+\.xml$/.test(name))
    .flatMap((name) => {
      const ids = elementsOf(xmlOf(parts, name), "p:cNvPr").map(({ id = "" }) => id);
      return new Set(ids).size < ids.length ? [{ part: name, why: "repeats the id of a shape" }] : [];
    });
}

/** Each page of notes belongs to the slide that points at it, and to the master of notes. */
function notesFaults(parts: Parts): Fault[] {
  const relations = (name: string): string[] => {
    const rels = name.replace(/([^/]+)$/, "_rels/$1.rels");
    return elementsOf(xmlOf(parts, rels), "Relationship").map(({ Target = "" }) => targetOf(name, Target));
  };
  return [...parts.keys()]
    .filter((name) => /^ppt\/notesSlides\/[^/]+\.xml$/.test(name))
    .flatMap((name) => {
      const targets = relations(name);
      const slide = targets.find((target) => target.startsWith("ppt/slides/"));
      const owned = slide !== undefined && relations(slide).includes(name);
      const master = targets.some((target) => target.startsWith("ppt/notesMasters/"));
      return owned && master ? [] : [{ part: name, why: "is not tied to its slide and master" }];
    });
}

const xmlFaults = (parts: Parts): Fault[] =>
  [...parts.keys()].filter(isXml).flatMap((part) => {
    const why = xmlFault(xmlOf(parts, part));
    return why === null ? [] : [{ part, why }];
  });

/** A theme belongs to one master alone. */
function themeFaults(parts: Parts): Fault[] {
  const themes = [...parts.keys()]
    .filter((name) => /Masters\/_rels\/.*\.rels$/.test(name))
    .flatMap((name) =>
      elementsOf(xmlOf(parts, name), "Relationship")
        .map(({ Target = "" }) => targetOf(ownerOf(name), Target))
        .filter((target) => target.startsWith("ppt/theme/")),
    );
  return themes
    .filter((theme, at) => themes.indexOf(theme) !== at)
    .map((part) => ({ part, why: "is shared by two masters" }));
}

/** Packages within the package: the workbook behind a chart. */
const innerFaults = (parts: Parts): Fault[] =>
  [...parts].flatMap(([name, content]) =>
    typeof content !== "string" && /\.(xlsx|pptx)$/.test(name)
      ? checkPackage(content).map(({ part, why }) => ({ part: `${name}/${part}`, why }))
      : [],
  );

/**
 * What is wrong with an Office package, whether it holds slides or sheets: phantom or missing parts, parts without a
 * type, broken relations, XML that is not well-formed, repeated ids. Empty where it is sound. Office programs are
 * stricter than the format's schemas; these are the rules for whose breach they offer a repair.
 */
export function checkPackage(bytes: Uint8Array): Fault[] {
  const parts = partsOf(bytes);
  return [
    ...contentTypeFaults(parts),
    ...relationFaults(parts),
    ...xmlFaults(parts),
    ...shapeFaults(parts),
    ...notesFaults(parts),
    ...themeFaults(parts),
    ...innerFaults(parts),
  ];
}

/** A package with the faults that it was written with. */
export class UnsoundPackage extends Error {
  override readonly name = "UnsoundPackage";
}

/** A file that an office program would want to repair must not be saved. @throws UnsoundPackage */
export function soundPackage(bytes: Uint8Array): Uint8Array {
  const [first, ...more] = checkPackage(bytes);
  if (first) throw new UnsoundPackage(`${first.part} ${first.why}${more.length > 0 ? ` (${more.length} more)` : ""}`);
  return bytes;
}
