import { t, tCode } from "../../dialects/text.ts";
import type { Definition } from "../../model/definition.ts";
import { VERSION } from "../../model/version.ts";
import type { Clause } from "../../state/choice.ts";
import { filtersText } from "../../state/filter-words.ts";
import { cameraOutside, mayLeave } from "../input-of-link.ts";
import { asksSensitive, isSensitive } from "../protect/guard.ts";
import type { Places } from "../protect/places.ts";
import { ruleOf } from "../protect/rule.ts";
import type { Totals } from "../protect/totals.ts";
import type { ShareInput } from "../share-input.ts";
import type { Line, SideFacts } from "./facts.ts";
import { slot } from "./finding.ts";
import { countedText, sourceText } from "./source-lines.ts";

/** Kilometres of a degree of latitude. */
const KM = 111.2;

const joined = (parts: readonly string[]): string => parts.reduce((a, b) => t("facts.sep", { a, b }));

function geometryText({ dataSet, protection }: ShareInput): string {
  const { geometry, degrees } = ruleOf(protection);
  if (geometry === "exact") return t(dataSet.synthetic ? "facts.locations.invented" : "facts.locations.exact");
  if (degrees === null) return t("facts.locations.provinces");
  if (geometry === "0.01") return t("facts.locations.rounded", { degrees });
  return t("facts.locations.cells", { degrees, km: Math.round(degrees * KM) });
}

/** How exactly places leave, and how many are too small to be detailed. */
function locationsText(input: ShareInput, places: Places): string {
  const { fewest, points } = ruleOf(input.protection);
  const asked = !input.dataSet.synthetic && asksSensitive(input.choice, input.protection);
  const sensitive = asked ? [t("facts.locations.sensitive")] : [];
  if (points || fewest <= 1) return joined([geometryText(input), ...sensitive]);
  const { smallPlaces: n, smallSites } = places;
  const key = places.degrees === null ? "facts.locations.small.provinces" : "facts.locations.small.cells";
  const sites = t("facts.locations.sites", { n: slot(smallSites) });
  return joined([
    geometryText(input),
    ...(n > 0 ? [t(key, { n, fewest, sites })] : []),
    t("facts.locations.steps"),
    ...sensitive,
  ]);
}

/** Every filter; of one that names somebody only that there is one, for it is in the counts. */
function filtersLine({ dataSet, choice: { filters }, protection }: ShareInput): string {
  const leaves = (clause: Clause): boolean => mayLeave(clause, protection, dataSet.synthetic);
  const words = filtersText(dataSet.table, { ...filters, clauses: filters.clauses.filter(leaves) });
  const unnamed = filters.clauses.filter((clause) => !leaves(clause)).map(({ property }) => isSensitive(property));
  const stays = [
    ...(unnamed.includes(false) ? [t("facts.filters.names")] : []),
    ...(unnamed.includes(true) ? [t("facts.filters.sensitive")] : []),
  ];
  const all = [...(words === "" ? [] : [words]), ...stays];
  return all.length === 0 ? t("facts.filters.none") : joined(all);
}

function seenText({ camera, protection }: ShareInput): string {
  if (!camera) return t("facts.seen.all");
  const { lon, lat, zoom } = cameraOutside(camera, protection);
  return t("facts.seen.at", {
    lon: t(lon < 0 ? "facts.west" : "facts.east", { degrees: Math.abs(lon).toFixed(1) }),
    lat: t(lat < 0 ? "facts.south" : "facts.north", { degrees: Math.abs(lat).toFixed(1) }),
    zoom: zoom.toFixed(1),
  });
}

function definitionText({ letter, name, version, hash }: SideFacts, { source }: Definition): string {
  const definition = t("facts.definition", { letter, name, version, hash });
  if (!source?.status) return definition;
  return t("facts.definition.status", { definition, status: tCode(`status.${source.status}`) });
}

function definitionsText(
  input: ShareInput,
  sides: { baseline: SideFacts; proposed: SideFacts },
  comparing: boolean,
): string {
  const { baseline, proposed } = input.choice;
  const own = definitionText(sides.proposed, proposed);
  const both = comparing ? [own, definitionText(sides.baseline, baseline)] : [own, t("facts.definition.same")];
  const legal = [baseline, proposed].some(({ source }) => source?.country) ? [t("about.not_legal_advice")] : [];
  return [joined(both), ...legal].reduce((a, b) => t("facts.sentences", { a: `${a}.`, b }));
}

/** The small print: what the numbers rest on, in the order in which it is printed. */
export function linesOf(
  input: ShareInput,
  totals: Totals,
  places: Places,
  sides: { baseline: SideFacts; proposed: SideFacts },
  comparing: boolean,
): Line[] {
  return [
    { label: t("facts.source"), text: sourceText(input, totals) },
    { label: t("facts.counted"), text: countedText(input, totals) },
    { label: t("facts.locations"), text: locationsText(input, places) },
    { label: t("facts.filters"), text: filtersLine(input) },
    { label: t("facts.seen"), text: seenText(input) },
    { label: t("facts.definitions"), text: definitionsText(input, sides, comparing) },
    { label: t("facts.made"), text: t("facts.made.text", { version: VERSION, day: input.today }) },
  ];
}
