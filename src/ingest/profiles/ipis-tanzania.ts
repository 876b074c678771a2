import type { Condition, Derived } from "../../model/mapping.ts";
import { levelWords } from "../mapping/names.ts";
import type { DeclaredProfile } from "./declared.ts";
import { column, DEGREES, words } from "./declared.ts";

const FRAME = { frame: "IPIS: artisanal sites only", source: "IPIS", constants: { country: "TZA" } } as const;

const hasAll =
  (...names: readonly string[]) =>
  (columns: ReadonlySet<string>): boolean =>
    names.every((name) => columns.has(name));

const listed = (property: string): Condition => ({
  all: [
    { property, op: "known" },
    { property, op: "==", value: "gold" },
  ],
});

/** Gold as any of up to three minerals; no only where the first is recorded as another. */
const GOLD: Derived = {
  to: "gold",
  type: "flag",
  cases: [
    { when: { any: ["mineral", "mineral2", "mineral3"].map(listed) }, value: true },
    { when: { property: "mineral", op: "!=", value: "gold" }, value: false },
  ],
};

/** The second and third mineral under the words of the first. */
const OTHER_MINERALS = { words: levelWords("mineral") } as const;

/**
 * Sites in Tanzania by IPIS, as the web map's interface names its columns: by a letter or two. `ww`, the women, are
 * a count in some rows and yes or no in others, so that the column keeps its name.
 */
export const ipisTanzaniaShort: DeclaredProfile = {
  id: "ipis-tza-short",
  recognises: hasAll("i", "n", "d", "t", "w", "m1", "re", "di"),
  positions: DEGREES,
  mapping: {
    ...FRAME,
    columns: {
      i: column("site_id", "text"),
      n: column("name", "text"),
      d: { to: "observed_on", type: "date", date: "mdy" },
      t: words("site_type"),
      re: column("region", "nominal"),
      w: column("workers", "number"),
      p: column("operations", "number"),
      dp: column("depth_m", "number"),
      m1: words("mineral"),
      m2: words("mineral2", OTHER_MINERALS),
      m3: words("mineral3", OTHER_MINERALS),
      m: column("mercury", "flag"),
      c: column("cyanide", "flag"),
    },
    derived: [GOLD],
  },
};

/** The same sites as a flat table, as others pass it on. */
export const ipisTanzaniaFlat: DeclaredProfile = {
  id: "ipis-tza",
  recognises: hasAll("pcode", "sitetype", "workers", "mineral1", "visit_date"),
  positions: DEGREES,
  mapping: {
    ...FRAME,
    columns: {
      pcode: column("site_id", "text"),
      visit_date: { to: "observed_on", type: "date", date: "mdy" },
      sitetype: words("site_type"),
      region: column("region", "nominal"),
      workers: column("workers", "number"),
      mineral1: words("mineral"),
      mineral2: words("mineral2", OTHER_MINERALS),
      mineral3: words("mineral3", OTHER_MINERALS),
    },
    derived: [GOLD],
  },
};
