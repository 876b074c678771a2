import type PptxGenJS from "pptxgenjs";
import { t } from "../../dialects/text.ts";
import { UNDETERMINED } from "../../model/definition.ts";
import type { ClassFact, Facts } from "../facts/facts.ts";
import type { Shown } from "../facts/shown.ts";
import { shownText } from "../facts/shown-text.ts";
import { STATUS_LABELS, STATUSES } from "../tables/labels.ts";
import { type Box, FRAME, ink } from "./slide-frame.ts";

type Row = PptxGenJS.TableRow;

const rule = (token: "--line" | "--ink"): PptxGenJS.BorderProps[] => [
  { type: "none" },
  { type: "none" },
  { type: "solid", pt: token === "--ink" ? 1 : 0.75, color: ink(token) },
  { type: "none" },
];

const cell = (text: string, right: boolean, head: boolean, last: boolean): PptxGenJS.TableCell => ({
  text,
  options: {
    align: right ? "right" : "left",
    bold: head || last,
    color: ink(head ? "--ink-2" : "--ink"),
    border: rule(head ? "--ink" : "--line") as [
      PptxGenJS.BorderProps,
      PptxGenJS.BorderProps,
      PptxGenJS.BorderProps,
      PptxGenJS.BorderProps,
    ],
  },
});

const row = (texts: readonly string[], head = false): Row =>
  texts.map((text, at) => cell(text, at > 0, head, !head && at === texts.length - 1));

const sitesOf = (classes: readonly ClassFact[], id: string): Shown | undefined =>
  classes.find((fact) => fact.id === id)?.sites;

/** Classes of both definitions, those of B first in its own order; the undetermined last. */
export function classRows({ baseline, proposed }: Facts): { readonly id: string; readonly label: string }[] {
  const labels = new Map<string, string>();
  for (const { id, label } of [...proposed.classes, ...baseline.classes]) if (!labels.has(id)) labels.set(id, label);
  const rows = [...labels].map(([id, label]) => ({ id, label }));
  return [...rows.filter(({ id }) => id !== UNDETERMINED), ...rows.filter(({ id }) => id === UNDETERMINED)];
}

/** What stands where a definition has no such class. */
const NONE = "\u2013";

function classTable(facts: Facts): Row[] {
  const said = (shown: Shown | undefined): string => (shown ? shownText(shown) : NONE);
  const numbers = (id: string): string[] => [
    ...(facts.comparing ? [said(sitesOf(facts.baseline.classes, id))] : []),
    said(sitesOf(facts.proposed.classes, id)),
  ];
  const total = shownText(facts.sites);
  return [
    row([t("office.classes"), ...(facts.comparing ? ["A", "B"] : ["B"])], true),
    ...classRows(facts).map(({ id, label }) => row([label, ...numbers(id)])),
    row([t("tables.finding.sites"), ...(facts.comparing ? [total, total] : [total])]),
  ];
}

const movedTable = ({ moved }: Facts): Row[] => [
  row([t("office.moved"), t("tables.column.sites")], true),
  ...moved.map(({ label, sites }) => row([label, shownText(sites)])),
];

const statusTable = ({ proposed }: Facts): Row[] => [
  row([t("office.status"), "B"], true),
  ...STATUSES.map((status) => row([t(STATUS_LABELS[status]), shownText(proposed.status[status])])),
];

function addTable(slide: PptxGenJS.Slide, rows: Row[], { x, y, w, h }: Box, numbers: number, name: string): void {
  const rowH = Math.min(0.29, h / rows.length);
  slide.addTable(rows, {
    x,
    y,
    w,
    colW: [w - 0.8 * numbers, ...Array.from({ length: numbers }, () => 0.8)],
    rowH,
    fontSize: rowH < 0.22 ? 9 : 11,
    margin: [0.02, 0.04, 0.02, 0.04],
    valign: "middle",
    objectName: name,
  });
}

/** Native tables: sites by class, and what moved (or the status, where there is but one definition). */
export function addTables(slide: PptxGenJS.Slide, facts: Facts): void {
  addTable(slide, classTable(facts), FRAME.classes, facts.comparing ? 2 : 1, t("office.classes"));
  if (facts.comparing) addTable(slide, movedTable(facts), FRAME.moved, 1, t("office.moved"));
  else addTable(slide, statusTable(facts), FRAME.moved, 1, t("office.status"));
}
