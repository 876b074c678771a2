import { create } from "zustand";
import type { DataSet } from "../model/site-table.ts";
import { memo } from "./memo.ts";
import {
  FEWEST_SITES,
  GEOMETRIES,
  GEOMETRIES_OF,
  type Geometry,
  type Protection,
  protectionOf,
  type Sensitivity,
  showsSites,
} from "./sharing.ts";

const PREFIX = "asm-lens/protection/1/";
/** Digits of a file's hash that tell one file from another; too few to be the file's fingerprint elsewhere. */
const DIGITS = 12;
export const MOST_FEWEST = 20;

/** Fewest sites that may stand behind a number by place: below three, one of two owners knows the other. */
export const FEWEST_OF: Readonly<Record<Sensitivity, number>> = {
  public: 1,
  restricted: 3,
  confidential: FEWEST_SITES,
};

/** Whether single sites of a file would leave: its owner has to confirm that. Invented sites harm nobody. */
export const needsConfirming = ({ synthetic }: DataSet, geometry: Geometry): boolean =>
  !synthetic && showsSites(geometry);

/** The protection with each part brought inside what the sensitivity allows, never finer than it was. */
export function settled(protection: Protection): Protection {
  const { sensitivity, geometry, fewest } = protection;
  const allowed = GEOMETRIES_OF[sensitivity];
  const asked = GEOMETRIES.indexOf(geometry);
  const fits = allowed.find((each) => GEOMETRIES.indexOf(each) >= asked) ?? "admin-1";
  const inside = Math.min(MOST_FEWEST, Math.max(FEWEST_OF[sensitivity], Math.round(fewest)));
  return { ...protection, geometry: fits, fewest: inside };
}

/** A change of sensitivity starts from what protects: data that become restricted get cells and the usual minimum. */
export const underSensitivity = (protection: Protection, sensitivity: Sensitivity): Protection =>
  settled({
    ...protection,
    sensitivity,
    ...(sensitivity !== "public" && { fewest: Math.max(protection.fewest, FEWEST_SITES), columns: [] }),
    ...(sensitivity === "restricted" && protection.sensitivity === "public" && { geometry: "0.2" as const }),
  });

const keyOf = ({ hash }: DataSet): string => PREFIX + hash.slice(0, DIGITS);

const isOneOf = <T extends string>(words: readonly T[], word: unknown): word is T => words.includes(word as T);

export const isKnownGeometry = (word: unknown): word is Geometry => isOneOf(GEOMETRIES, word);

/** What was kept, or null where the text is not what this version wrote. */
export function readProtection(text: string | null): Protection | null {
  if (text === null) return null;
  try {
    const { sensitivity, geometry, fewest, columns, totals } = JSON.parse(text) as Partial<
      Record<keyof Protection, unknown>
    >;
    const known = isOneOf(Object.keys(GEOMETRIES_OF) as Sensitivity[], sensitivity) && isKnownGeometry(geometry);
    if (!known || typeof fewest !== "number" || !Number.isFinite(fewest) || !Array.isArray(columns)) return null;
    const strings = columns.filter((each) => typeof each === "string");
    return settled({ sensitivity, geometry, fewest, columns: strings, ...(totals === "steps" && { totals }) });
  } catch {
    return null;
  }
}

/** A confirmation that single sites may leave holds for one visit: what is kept shows cells again. */
function keptOf(dataSet: DataSet): Protection | null {
  try {
    const kept = readProtection(localStorage.getItem(keyOf(dataSet)));
    return kept && needsConfirming(dataSet, kept.geometry) ? { ...kept, geometry: "0.1" } : kept;
  } catch {
    return null;
  }
}

function keep(dataSet: DataSet, protection: Protection): void {
  try {
    localStorage.setItem(keyOf(dataSet), JSON.stringify(protection));
  } catch {
    // Where the browser keeps nothing, the next visit starts from what protects most.
  }
}

/** The same object for the same data, so that what is made from it is made once. */
const atFirst = memo((dataSet: DataSet): Protection => keptOf(dataSet) ?? protectionOf(dataSet));

/** By data set, for this visit. */
const useProtections = create<{ readonly by: ReadonlyMap<string, Protection> }>()(() => ({ by: new Map() }));

const protectionIn = (by: ReadonlyMap<string, Protection>, dataSet: DataSet): Protection =>
  by.get(dataSet.hash) ?? atFirst(dataSet);

/** What holds for the data: as chosen on this visit, else as kept on this machine, else what protects. */
export const protectionNow = (dataSet: DataSet): Protection => protectionIn(useProtections.getState().by, dataSet);

export function protect(dataSet: DataSet, protection: Protection): void {
  const inside = settled(protection);
  useProtections.setState(({ by }) => ({ by: new Map(by).set(dataSet.hash, inside) }));
  keep(dataSet, inside);
}

/** Followed as it changes. */
export function useProtection(dataSet: DataSet): Protection {
  const chosen = useProtections((state) => state.by.get(dataSet.hash));
  return chosen ?? protectionNow(dataSet);
}
