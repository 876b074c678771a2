import { checkMapping, mappingText } from "../model/check-mapping.ts";
import type { Mapping } from "../model/mapping.ts";

const PREFIX = "asm-lens/mapping/1/";

/** The columns that a mapping speaks of. */
export function columnsOf({ columns, position }: Mapping): string[] {
  const places: string[] = [];
  if (position?.kind === "columns") places.push(position.lon, position.lat);
  else if (position?.kind === "pair" || position?.kind === "text") places.push(position.column);
  else if (position?.kind === "utm") {
    places.push(position.easting, position.northing);
    if (typeof position.zone !== "string") places.push(position.zone.column);
  }
  return [...Object.keys(columns), ...places];
}

const stored = (): Storage | null => {
  try {
    return localStorage;
  } catch {
    return null;
  }
};

/** Mappings that the reader asked to be remembered on this machine; what cannot be read is passed over. */
export function rememberedMappings(): Mapping[] {
  const storage = stored();
  if (!storage) return [];
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "");
  return keys
    .filter((key) => key.startsWith(PREFIX))
    .flatMap((key) => {
      const checked = checkMapping(storage.getItem(key) ?? "");
      return checked.ok ? [checked.mapping] : [];
    });
}

/** Keeps a mapping for files with the same columns. @returns false where the browser keeps nothing */
export function rememberMapping(mapping: Mapping): boolean {
  try {
    const key = columnsOf(mapping).sort().join("\u0000");
    localStorage.setItem(PREFIX + key, mappingText(mapping));
    return true;
  } catch {
    return false;
  }
}

/** The remembered mapping for a file with these columns: of those that find all of theirs, the one that says most. */
export function mappingFor(columns: readonly string[]): Mapping | undefined {
  const there = new Set(columns);
  const fitting = rememberedMappings().filter((mapping) => columnsOf(mapping).every((name) => there.has(name)));
  return fitting.sort((a, b) => columnsOf(b).length - columnsOf(a).length)[0];
}
