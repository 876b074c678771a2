import { plain } from "../../dialects/pieces.ts";
import { t } from "../../dialects/text.ts";
import type { Facts, SideFacts, StatusShown } from "../facts/facts.ts";
import type { Shown } from "../facts/shown.ts";
import { shownText } from "../facts/shown-text.ts";
import { STATUS_LABELS, STATUSES } from "../tables/labels.ts";

const line = (label: string, text: string): string => t("office.notes.line", { label, text });

const counted = (label: string, shown: Shown): string => line(label, shownText(shown));

const byStatus = (
  words: "tables.finding.status" | "tables.finding.workers",
  letter: string,
  shown: StatusShown,
): string[] =>
  STATUSES.map((status) =>
    counted(t(words, { status: t(STATUS_LABELS[status]).toLowerCase(), letter }), shown[status]),
  );

const sideLines = (side: SideFacts): string[] => [
  "",
  t("office.notes.definition", { letter: side.letter, name: side.name, version: side.version, hash: side.hash }),
  plain(side.sentence),
  ...side.citation,
  ...side.classes.map(({ label, sites }) => counted(label, sites)),
  ...byStatus("tables.finding.status", side.letter, side.status),
  ...byStatus("tables.finding.workers", side.letter, side.workers),
];

const pair = (sites: Shown | undefined, workers: Shown | undefined): string =>
  t("office.notes.pair", { sites: sites ? shownText(sites) : "", workers: workers ? shownText(workers) : "" });

function flowLines({ flow }: Facts): string[] {
  return STATUSES.flatMap((from, row) =>
    STATUSES.map((to, column) =>
      line(
        t("office.notes.flow", { from: t(STATUS_LABELS[from]).toLowerCase(), to: t(STATUS_LABELS[to]).toLowerCase() }),
        pair(flow.sites[row]?.[column], flow.workers[row]?.[column]),
      ),
    ),
  );
}

/** What the presenter reads: the scene's own note, both definitions in whole, every number, source and link. */
export function notesOf(facts: Facts, note: string | undefined): string {
  const sides = facts.comparing ? [facts.baseline, facts.proposed] : [facts.proposed];
  return [
    ...(note ? [note, ""] : []),
    facts.alt,
    ...sides.flatMap(sideLines),
    ...(facts.comparing
      ? ["", ...facts.moved.map(({ label, sites, workers }) => line(label, pair(sites, workers))), ...flowLines(facts)]
      : []),
    "",
    ...facts.lines.map(({ label, text }) => line(label, text)),
    ...(facts.link === null ? [] : [line(t("tables.finding.link"), facts.link)]),
  ].join("\n");
}
