import { formatNumber, t } from "../../dialects/text.ts";
import { knownByRegion } from "../../state/coverage.ts";
import { FEWEST_FOR_SHARE } from "../../ui/palette.ts";
import type { Facts } from "../facts/facts.ts";
import { isExact, type Shown } from "../facts/shown.ts";
import { shownMiddle, shownText } from "../facts/shown-text.ts";
import type { Place } from "../protect/places.ts";
import type { ShareInput } from "../share-input.ts";
import { type Column, headingSlab, INNER, paragraphSlabs, type Slab, tableSlabs } from "./report-slabs.ts";

const MOST = 60;

/** Provinces, or countries where no province is known. */
const regionsOf = ({ places }: Facts): { by: "provinces" | "countries"; rows: readonly Place[] } =>
  places.provinces.length > 0
    ? { by: "provinces", rows: places.provinces }
    : { by: "countries", rows: places.countries };

/** As short as a narrow column needs: "0\u20134" where a sentence says "fewer than 5". */
const rangeText = (shown: Shown): string =>
  shown.max === null || isExact(shown)
    ? shownText(shown)
    : `${formatNumber(shown.min)}\u2013${formatNumber(shown.max)}`;

const moved = ({ enters, leaves, nowCannotTell }: Place): number =>
  [enters, leaves, nowCannotTell].reduce((sum, shown) => sum + (shownMiddle(shown) ?? 0), 0);

function knownOf({ results, ...input }: ShareInput, by: "provinces" | "countries"): (place: Place) => string {
  const { of, keys } = input[by];
  const known = knownByRegion(results.asked.table, results.asked.proposed, of, keys.length, results.include);
  return ({ key, small, sites }) => {
    const at = keys.indexOf(key);
    if (at < 1 || small || sites.min < FEWEST_FOR_SHARE) return "";
    return t("share.percent", { n: Math.round((known[at] ?? 0) * 100) });
  };
}

const columnsOf = (comparing: boolean, by: "provinces" | "countries"): Column[] => {
  const name = { head: t(by === "provinces" ? "regions.province" : "regions.country"), width: 170 };
  const heads = [
    t("regions.sites"),
    t("report.regions.in_b"),
    t("report.regions.cannot_tell_b"),
    t("report.regions.out_b"),
    ...(comparing ? [t("flow.enters"), t("flow.leaves"), t("flow.now_cannot_tell")] : []),
    t("report.regions.known"),
  ];
  const width = (INNER - name.width) / heads.length;
  return [name, ...heads.map((head) => ({ head, width, number: true }))];
};

/** Names, with their country where two regions have the same. */
function namesOf({ places }: Facts, rows: readonly Place[]): (place: Place) => string {
  const often = new Map<string, number>();
  for (const { label } of rows) often.set(label, (often.get(label) ?? 0) + 1);
  const countries = new Map(places.countries.map(({ key, label }) => [key, label]));
  return ({ key, label }) => {
    const country = countries.get(key.split("/")[0] ?? "");
    return country === undefined || (often.get(label) ?? 0) < 2 ? label : t("list.comma", { a: label, b: country });
  };
}

/** Regions as published, those with most movement first, with what is known of them. */
export function regionSlabs(facts: Facts, input: ShareInput): Slab[] {
  const { by, rows } = regionsOf(facts);
  const title = headingSlab(t("report.regions"), 20, true);
  if (rows.length === 0) return [title, ...paragraphSlabs(t("report.regions.none"))];
  const known = knownOf(input, by);
  const nameOf = namesOf(facts, rows);
  const sorted = [...rows].sort(
    (a, b) => moved(b) - moved(a) || (shownMiddle(b.sites) ?? 0) - (shownMiddle(a.sites) ?? 0),
  );
  const cells = sorted.slice(0, MOST).map((place) => {
    const moves = facts.comparing ? [place.enters, place.leaves, place.nowCannotTell] : [];
    const { in: inside, cannotTell, out } = place.proposed;
    const numbers = place.small ? [place.sites] : [place.sites, inside, cannotTell, out, ...moves];
    return [nameOf(place), ...numbers.map(rangeText), ...(place.small ? [] : [known(place)])];
  });
  const more = sorted.length - MOST;
  return [
    title,
    ...tableSlabs(columnsOf(facts.comparing, by), cells),
    ...(more > 0 ? paragraphSlabs(t("report.regions.more", { n: more })) : []),
    ...paragraphSlabs(t("report.regions.note", { fewest: FEWEST_FOR_SHARE }), 12),
  ];
}
