import type { Row } from "../engine/site-rows.ts";

/** Class ids of a law, joined by a space where a site can have several; null: no such site. */
type Answer = string | null;

/** Sites around one limit of a text, in the text's own measure turned into the catalogue's unit without rounding. */
export interface Limit {
  readonly param: string;
  readonly property: string;
  readonly at: number;
  /** Just under, on, and just over. */
  readonly answers: readonly [Answer, Answer, Answer];
  readonly site?: Row;
  readonly step?: number;
}

export interface LawCase {
  /** A site recorded in full that the law takes, and its class. */
  readonly site: Row;
  readonly class: string;
  /** The possible classes of a site of which nothing is known. */
  readonly unknown: string;
  readonly limits: readonly Limit[];
  /** The same site with other values. */
  readonly others: readonly (readonly [Row, string])[];
}

export const OUT = "not-covered";
export const acres = (n: number): number => n * 0.404_685_642_24;
export const perYear = (tonnes: number): number => tonnes / 365;
export const limit = (
  param: string,
  property: string,
  at: number,
  answers: Limit["answers"],
  site: Row = {},
  step = at / 1000,
): Limit => ({ param, property, at, answers, site, step });
export const area = (param: string, at: number, answers: Limit["answers"], site?: Row): Limit =>
  limit(param, "licence_area_ha", at, answers, site);
export const nationals = (within: string, site?: Row, without = OUT): Limit =>
  limit("nationals", "national_ownership_pct", 100, [without, within, null], site, 0.1);

export const GOLD = { mineral_group: "precious" };
export const CLEAN = { mercury: false, cyanide: false, explosives: false };
