import { t } from "../../dialects/text.ts";
import { attributeLabel } from "../../dialects/words.ts";
import { showsSites } from "../../state/sharing.ts";
import type { FileAsked } from "./make-file.ts";
import type { Drawn } from "./pictures.ts";

export interface Lists {
  readonly goes: readonly string[];
  readonly stays: readonly string[];
}

function definitionLeaves(side: "baseline" | "proposed"): Lists {
  const name = t(side === "baseline" ? "side.baseline" : "side.proposed");
  return { goes: [t("share.goes.definition", { side: name })], stays: [t("share.stays.data")] };
}

function goes({ facts, input: { protection } }: Drawn, asked: FileAsked): string[] {
  const sites = showsSites(protection.geometry);
  const counts = facts.places.cells.length > 0 ? "share.goes.cells" : "share.goes.provinces";
  const columns = protection.columns.map((property) => attributeLabel(property)).join(", ");
  return [
    ...(asked.tab === "image" ? [t("share.goes.picture")] : []),
    t(sites ? "share.goes.tables" : counts),
    ...(sites ? [t("share.goes.sites")] : []),
    ...(sites && columns !== "" && asked.tab === "data" ? [t("share.goes.columns", { list: columns })] : []),
    t(facts.comparing ? "share.goes.definitions" : "share.goes.definition.alone"),
    t("share.goes.source"),
    ...(facts.link === null ? [] : [t("share.goes.link")]),
  ];
}

function stays({ facts, input: { protection, dataSet } }: Drawn): string[] {
  const free = dataSet.synthetic && protection.sensitivity === "public" && protection.geometry === "exact";
  if (free) return [t("share.stays.nothing")];
  const { smallPlaces } = facts.places;
  return [
    t(showsSites(protection.geometry) ? "share.stays.names" : "share.stays.coordinates"),
    t("share.stays.sensitive"),
    ...(smallPlaces > 0 ? [t("share.stays.small", { n: smallPlaces })] : []),
    t("share.stays.dates"),
    t("share.stays.file"),
  ];
}

/** Exactly what is in the file that is asked for, and what of the data is not. */
export const leavesOf = (what: Drawn, asked: FileAsked): Lists =>
  asked.tab === "data" && asked.choice.data === "definition"
    ? definitionLeaves(asked.choice.side)
    : { goes: goes(what, asked), stays: stays(what) };
