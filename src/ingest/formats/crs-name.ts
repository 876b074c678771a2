/** A system of coordinates as PROJJSON has it, or its name. */
type Stated = string | { readonly id?: Id; readonly ids?: readonly Id[]; readonly name?: unknown } | null | undefined;

interface Id {
  readonly authority?: string;
  readonly code?: string | number;
}

/** The name of a system of coordinates: authority and code where they are stated; null where nothing is. */
export function crsName(crs: Stated): string | null {
  if (crs === null || crs === undefined) return null;
  if (typeof crs === "string") return crs.startsWith("{") ? fromJson(crs) : crs.trim() || null;
  const id = crs.id ?? crs.ids?.[0];
  if (id) return `${id.authority ?? ""}:${id.code ?? ""}`;
  return typeof crs.name === "string" ? crs.name : null;
}

function fromJson(text: string): string | null {
  try {
    return crsName(JSON.parse(text) as Stated);
  } catch {
    return text;
  }
}
