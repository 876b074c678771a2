import { byCode, readSites } from "../engine/site-readings.ts";
import type { Definition } from "../model/definition.ts";
import { OWN_LAW } from "../model/own-law-choice.ts";
import type { SiteTable } from "../model/site-table.ts";
import { testsOf } from "../model/walk.ts";
import { memo } from "./memo.ts";

/** The countries that a definition of this kind has a law for; undefined for any other definition. */
function countriesWithLaw(definition: Definition): ReadonlySet<string> | undefined {
  if (definition.id !== OWN_LAW) return undefined;
  const asked = testsOf(definition).filter(({ criterion, operator }) => criterion === "country" && operator === "==");
  return new Set(asked.map(({ operand }) => String(operand)));
}

/**
 * Per site 1 where its country is known and has no law in the definition: such a site is neither in nor out, and stands
 * on a line of its own. A site whose country is not recorded is 0: it cannot be told. All 0 for other definitions.
 */
export const sitesWithoutLaw = memo((table: SiteTable, definition: Definition): Uint8Array => {
  const sites = new Uint8Array(table.siteCount);
  const countries = countriesWithLaw(definition);
  if (!countries) return sites;
  const readings = readSites(table, "country", { type: "nominal", levels: [] });
  const without = byCode(readings, (read) => {
    if (read?.kind === "known") return !countries.has(String(read.value));
    return read?.kind === "some" && read.values.every((value) => !countries.has(String(value)));
  });
  for (let site = 0; site < table.siteCount; site++) sites[site] = Number(without[readings.codes[site] as number]);
  return sites;
});

/** A filter without the sites that no law is known for, and how many of its sites those are. */
export interface UnderSomeLaw {
  /** 0 where a site is not counted; null where all are. */
  readonly include: Uint8Array | null;
  readonly withoutLaw: number;
}

/** Splits the sites that the filters keep into those under some law and those under none that is known. */
export const underSomeLaw = memo(
  (table: SiteTable, definition: Definition, include: Uint8Array | null): UnderSomeLaw => {
    if (!countriesWithLaw(definition)) return { include, withoutLaw: 0 };
    const without = sitesWithoutLaw(table, definition);
    const kept = new Uint8Array(table.siteCount);
    let withoutLaw = 0;
    for (let site = 0; site < table.siteCount; site++) {
      if (include?.[site] === 0) continue;
      if (without[site] === 1) withoutLaw++;
      else kept[site] = 1;
    }
    return withoutLaw === 0 ? { include, withoutLaw } : { include: kept, withoutLaw };
  },
);
