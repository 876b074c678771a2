import type { AreasFound, AreasUse } from "../../model/areas.ts";

/** Attributes of the catalogue that a polygon can answer. */
export const INSIDE_FLAGS = ["protected_area", "designated_zone", "third_party_title"] as const;

/** A file's name as the name of a property: `WDPA Congo 2024.zip` is `wdpa_congo_2024`. */
export function asPropertyName(fileName: string): string {
  const bare = fileName
    .replace(/(?:\.\w{1,10})+$/, "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
  const words = bare
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  return words === "" ? "areas" : words;
}

/** Properties that can name areas: those that tell most of them apart first. */
export const nameable = ({ properties }: AreasFound): AreasFound["properties"] =>
  [...properties].sort((a, b) => b.distinct - a.distinct);

const NAME = /^(?:name|nom|nombre|nome|jina|shapename|admin|province|region|title)/i;

/** A first choice that asks for nothing but whether a site lies inside. */
export function firstUse(found: AreasFound): AreasUse {
  const named = found.properties.find(({ name }) => NAME.test(name)) ?? nameable(found)[0];
  return {
    nameBy: named?.name ?? null,
    asRegions: false,
    insideTo: `in_${asPropertyName(found.name)}`,
    nameTo: null,
    distanceTo: null,
    overlapTo: null,
    onlyUnknown: true,
  };
}
