import { isMissing, readFlag, readNumber } from "../../model/value.ts";
import { fold } from "./fold.ts";
import { type Mineral, readFrenchMineral } from "./minerals-french.ts";
import type { Profile } from "./profile.ts";

type Properties = ReadonlyMap<string, unknown>;

/** Columns that say what an attribute asks, word for word. `women` is yes or no here, so it is no women_count. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ["pcode", "site_id"],
  ["vid", "visit_id"],
  ["visit_date", "observed_on"],
  ["last_visit", "observed_on"],
  ["workers_numb", "workers"],
  ["province", "region"],
  ["childunder15", "children_present"],
  ["women", "women_present"],
  ["presence", "armed_presence"],
  ["interference", "armed_interference"],
  // The name of the scheme; the attribute `traceability` asks whether one is running.
  ["traceability", "traceability_scheme"],
]);

/** The ministry's traffic light, a judgement of conflict and rights at the site. It is not a licence. */
const QUALIFICATIONS: ReadonlyMap<string, string> = new Map([
  ["vert", "green"],
  ["jaune", "yellow"],
  ["rouge", "red"],
  ["not class", "none"],
  ["no class", "none"],
]);

const wordOf = (row: Properties, column: string): string => {
  const value = row.get(column);
  return typeof value === "string" && !isMissing(value) ? fold(value) : "";
};

/**
 * Gold is known wherever any mineral is. `is_gold_mine` is 0 also where the minerals were never recorded, so only its
 * 1 says something on its own.
 */
function isGold(row: Properties, minerals: readonly Mineral[]): boolean | undefined {
  if (minerals.length > 0) return minerals.some(({ id }) => id === "gold");
  return flagOf(row, "is_gold_mine") === true ? true : undefined;
}

const flagOf = (row: Properties, column: string): boolean | undefined => {
  const value = row.get(column);
  return isMissing(value) ? undefined : readFlag(String(value));
};

/** Suspended says that no tags are issued. A site under no scheme, or under one of unstated standing, is unknown. */
const TRACEABILITY: ReadonlyMap<string, boolean> = new Map([
  ["actif", true],
  ["suspendu", false],
]);

/** Yes where any listed group forces labour; no only where every listed group was asked about. */
function forcedLabour(row: Properties): boolean | undefined {
  const groups = ["1", "2"].filter((n) => !["", "0"].includes(wordOf(row, `armed_group${n}`)));
  const answers = ["1", "2"].map((n) => flagOf(row, `forced_labour_armed_group${n}`));
  if (answers.includes(true)) return true;
  const asked = groups.every((n) => answers[Number(n) - 1] === false);
  return asked && answers.includes(false) ? false : undefined;
}

/** Kinds of title that are someone else's: for a mine, for exploration, for a quarry. */
const THIRD_PARTY = ["PE", "PR", "PER", "ARPC"];

/**
 * Of the derived form, which joined the mining cadastre of 2016: a dedicated zone says where, a title says who. A
 * small mine's permit alone (PEPM) may be the operator's own.
 */
function titlesOf(row: Properties): { readonly zone: boolean; readonly thirdParty: boolean | undefined } | undefined {
  const types = row.get("title_types");
  if (!Array.isArray(types)) return undefined;
  const kinds = types.map((type) => String(type).split(" ")[0] ?? "");
  const thirdParty = kinds.some((kind) => THIRD_PARTY.includes(kind)) || (kinds.includes("PEPM") ? undefined : false);
  return { zone: kinds.includes("ZEA"), thirdParty };
}

/** Lists of the derived form, each with several things at once: services, titles, dates with workers. */
const LISTS = ["state_services", "title_types", "workers_history"];

/** A list as text: its items, and the parts of an item, in their order. */
const listText = (items: readonly unknown[]): string =>
  items.map((item) => (Array.isArray(item) ? item.join(" ") : String(item))).join("; ");

/** Nobody at work is a site at rest, not a very small one; a later visit that finds workers ends the rest. */
function stageOf(row: Properties): string | undefined {
  const workers = row.get("workers_numb") ?? row.get("workers");
  const count = typeof workers === "number" || typeof workers === "string" ? readNumber(workers) : undefined;
  return count === undefined ? undefined : count === 0 ? "idle" : "exploitation";
}

/**
 * The open layer of artisanal mining sites in the Democratic Republic of the Congo by IPIS: as published, one row a
 * visit, and in the derived form of one feature a site. Columns that it does not translate keep their names. A state
 * service on the site is no licence either, and stays what it is.
 */
export const ipisDrc: Profile = {
  id: "ipis-drc",
  frame: "IPIS: artisanal sites only",
  source: "IPIS",
  licence: "ODC-BY 1.0",
  monthFirst: true,
  recognises: (columns) => {
    const has = (...names: string[]): boolean => names.every((name) => columns.has(name));
    // `itsci` and `mineral1` tell it from the sister layers of other countries, where childunder15 is a count.
    return has("pcode", "mineral1", "itsci") && (has("vid", "visit_date", "workers_numb") || has("workers_history"));
  },
  translate: (row) => {
    const translated = new Map<string, unknown>();
    for (const [name, value] of row) translated.set(RENAMED.get(name) ?? name, value);
    const minerals = ["mineral1", "mineral2", "mineral3"].map((column) => readFrenchMineral(row.get(column)));
    const known = minerals.filter((mineral) => mineral !== undefined);
    translated.set("country", "COD");
    translated.set("mineral", minerals[0]?.id);
    translated.set("mineral_group", minerals[0]?.group);
    translated.set("gold", isGold(row, known));
    translated.set("site_qualification", QUALIFICATIONS.get(wordOf(row, "qualification")));
    translated.set("traceability", TRACEABILITY.get(wordOf(row, "itsci")));
    translated.set("forced_labour", forcedLabour(row));
    translated.set("stage", stageOf(row));
    const titles = titlesOf(row);
    for (const column of LISTS) {
      const list = row.get(column);
      if (Array.isArray(list)) translated.set(column, listText(list));
    }
    if (titles) translated.set("designated_zone", titles.zone).set("third_party_title", titles.thirdParty);
    return translated;
  },
};
