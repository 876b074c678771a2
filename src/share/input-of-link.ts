import type { LinkState } from "../dialects/link-state.ts";
import { t } from "../dialects/text.ts";
import { attributeOf } from "../model/catalogue.ts";
import type { Choice, Clause } from "../state/choice.ts";
import { isMadeOn } from "../state/link-apply.ts";
import { roundedCamera } from "../state/link-outside.ts";
import { resultsOf } from "../state/results.ts";
import { cellDegrees, type Protection, showsSites } from "../state/sharing.ts";
import type { Camera, State, View } from "../state/store.ts";
import { guardedInput } from "./protect/guard.ts";
import { geometryOf } from "./protect/rule.ts";
import type { ShareInput } from "./share-input.ts";

/** Places of provinces are about as fine as cells of so many degrees. */
const PROVINCE_DEGREES = 1;
/** Px that a cell is wide at most where a link looks. */
const CELL_WIDTH = 24;
/** Where the line of a swipe stands. */
const MIDDLE = 0.5;
/** Px of the world at zoom 0. */
const WORLD = 512;

/** Identity that is no secret: which country, province and year. */
const OPEN_IDENTITY: ReadonlySet<string> = new Set(["country", "region", "observed_on", "synthetic"]);

/** Digits of the data's hash that a link of data carries that are not public: enough to tell files apart, no more. */
const HASH_DIGITS = 8;

/**
 * Whether a filter names nobody: no id and no name, whoever may see the rest, and nothing that does harm. Of invented
 * sites everything may be said.
 */
export function mayLeave({ property }: Clause, { sensitivity }: Protection, synthetic = false): boolean {
  if (sensitivity === "public" && synthetic) return true;
  const attribute = attributeOf(property);
  if (!attribute) return sensitivity === "public";
  if (attribute.lens === "sensitive") return false;
  return attribute.lens !== "identity" || OPEN_IDENTITY.has(property);
}

/** The camera, not so close that a place shows finer than it may leave. */
export function cameraOutside(camera: Camera, protection: Protection): Camera {
  const rounded = roundedCamera(camera);
  const geometry = geometryOf(protection);
  if (showsSites(geometry)) return rounded;
  const degrees = cellDegrees(geometry) ?? PROVINCE_DEGREES;
  const closest = Math.log2((CELL_WIDTH * 360) / (WORLD * degrees));
  return { ...rounded, zoom: Math.min(rounded.zoom, Math.floor(closest * 10) / 10) };
}

/** The state as it may leave: what names a site or a file, or looks closer than the geometry allows, stays here. */
export function linkOf(input: ShareInput): LinkState {
  const isPublic = input.protection.sensitivity === "public";
  const { dataSet, choice, protection, view, weight, hidden, camera, compare } = guardedInput(input);
  const { baseline, proposed, filters } = choice;
  return {
    data: {
      name: isPublic ? dataSet.name : t("facts.data.restricted"),
      hash: isPublic ? dataSet.hash : dataSet.hash.slice(0, HASH_DIGITS),
    },
    baseline,
    proposed,
    filters: {
      ...filters,
      clauses: filters.clauses.filter((clause) => mayLeave(clause, protection, dataSet.synthetic)),
    },
    door: "adjust",
    view: { what: view.what, by: view.by },
    weight,
    hidden: [...hidden].sort(),
    selected: null,
    open: null,
    table: false,
    camera: camera && cameraOutside(camera, protection),
    language: "en",
    ...(compare !== "off" && { compare: { by: compare, split: MIDDLE } }),
  };
}

const WHAT: readonly View["what"][] = ["class", "change"];
const BY: readonly View["by"][] = ["sites", "countries", "provinces"];
const COMPARE: readonly State["compare"][] = ["off", "swipe", "side"];

const oneOf = <T extends string>(words: readonly T[], word: unknown, otherwise: T): T =>
  words.find((known) => known === word) ?? otherwise;

/** What a link shows of the data at hand, under their protection. Filters hold only on the data they were made on. */
export function inputOfLink(link: LinkState, base: ShareInput): ShareInput {
  const { dataSet } = base;
  const { baseline, proposed, filters, camera, view, weight, hidden } = link;
  const fits = isMadeOn(link, dataSet);
  const choice: Choice = { baseline, proposed, filters: { ...filters, clauses: fits ? filters.clauses : [] } };
  return guardedInput({
    ...base,
    choice,
    results: resultsOf(dataSet.table, choice),
    view: { what: oneOf(WHAT, view.what, base.view.what), by: oneOf(BY, view.by, base.view.by) },
    weight: weight === "workers" ? "workers" : "sites",
    compare: oneOf(COMPARE, link.compare?.by, "off"),
    hidden: new Set(fits ? hidden : []),
    camera,
  });
}
