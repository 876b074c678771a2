import type PptxGenJS from "pptxgenjs";
import { t } from "../../dialects/text.ts";
import { UNDETERMINED } from "../../model/definition.ts";
import type { ClassFact, Facts } from "../facts/facts.ts";
import type { Shown } from "../facts/shown.ts";
import { shownText } from "../facts/shown-text.ts";
import { wrapped } from "../picture/wrapped.ts";
import { STATUS_LABELS, STATUSES } from "../tables/labels.ts";
import { unknownBefore } from "../tables/unknown-before.ts";
import { type Box, FRAME, ink, LINE, POINTS, SMALLEST } from "./slide-frame.ts";

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

export const row = (texts: readonly string[], head = false): Row =>
  texts.map((text, at) => cell(text, at > 0, head, !head && at === texts.length - 1));

export interface ClassRow {
  readonly label: string;
  /** Null where the definition has no such class. */
  readonly a: Shown | null;
  readonly b: Shown | null;
  readonly isUnknown: boolean;
}

/** Classes of both definitions, those of B first in its own order; the same id is the same class, by both its names. */
export function classRows({ baseline, proposed, comparing }: Facts): ClassRow[] {
  const ofA = new Map((comparing ? baseline.classes : []).map((one) => [one.id, one]));
  const ofB = new Set(proposed.classes.map(({ id }) => id));
  const named = ({ id, label }: ClassFact): string => {
    const a = ofA.get(id)?.label ?? label;
    return a === label ? label : t("office.class.both", { label, a });
  };
  const rows = [
    ...proposed.classes.map((one) => ({ ...one, label: named(one), a: ofA.get(one.id)?.sites ?? null, b: one.sites })),
    ...[...ofA.values()].filter(({ id }) => !ofB.has(id)).map((one) => ({ ...one, a: one.sites, b: null })),
  ].map(({ id, label, a, b }): ClassRow => ({ label, a, b, isUnknown: id === UNDETERMINED }));
  return [...rows.filter(({ isUnknown }) => !isUnknown), ...rows.filter(({ isUnknown }) => isUnknown)];
}

/** What stands where a definition has no such class. */
const NONE = "\u2013";

function classTable(facts: Facts): Row[] {
  const said = (shown: Shown | null): string => (shown ? shownText(shown) : NONE);
  const total = shownText(facts.sites);
  return [
    row([t("office.classes"), ...(facts.comparing ? ["A", "B"] : ["B"])], true),
    ...classRows(facts).map(({ label, a, b }) => row([label, ...(facts.comparing ? [said(a)] : []), said(b)])),
    row([t("tables.finding.sites"), ...(facts.comparing ? [total, total] : [total])]),
  ];
}

const movedTable = (facts: Facts): Row[] => [
  row([t("office.moved"), t("tables.column.sites")], true),
  ...facts.moved.flatMap(({ kind, label, sites }) => {
    const unknown = unknownBefore(facts, kind);
    const below = unknown ? [row([`   ${t("sheet.moved.unknown_before")}`, shownText(unknown.sites)])] : [];
    return [row([label, shownText(sites)]), ...below];
  }),
];

const statusTable = ({ proposed }: Facts): Row[] => [
  row([t("office.status"), "B"], true),
  ...STATUSES.map((status) => row([t(STATUS_LABELS[status]), shownText(proposed.status[status])])),
];

/** Points from the largest, and what a row has beyond its lines, inches. */
const SIZES = [11, 10, SMALLEST] as const;
const BEYOND = 0.06;
/** Width of a column of numbers, inches. */
const NUMBER = 0.68;
const ROOMY = 0.29;

/** Heights of rows at a size, inches: a long label takes two lines. */
const heightsAt = (rows: readonly Row[], size: number, width: number): number[] =>
  rows.map(([label]) => {
    const words = String(label?.text ?? "");
    return wrapped(words, (width - 0.1) * POINTS, size).length * ((size * LINE) / POINTS) + BEYOND;
  });

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** @returns the height of the table, inches */
export function addTable(
  slide: PptxGenJS.Slide,
  rows: Row[],
  { x, y, w, h }: Box,
  numbers: number,
  name: string,
): number {
  const label = w - NUMBER * numbers;
  const fontSize = SIZES.find((size) => sum(heightsAt(rows, size, label)) <= h) ?? SMALLEST;
  const least = heightsAt(rows, fontSize, label);
  const spare = Math.max(0, (h - sum(least)) / rows.length);
  const heights = least.map((height) => Math.max(height, Math.min(height + spare, ROOMY)));
  slide.addTable(rows, {
    x,
    y,
    w,
    colW: [label, ...Array.from({ length: numbers }, () => NUMBER)],
    rowH: heights,
    fontSize,
    margin: [0.01, 0.04, 0.01, 0.04],
    valign: "middle",
    objectName: name,
  });
  return sum(heights);
}

/**
 * Native tables: sites by class, and what moved (or the status, where there is but one definition).
 * @returns the height of the higher one, inches
 */
export function addTables(slide: PptxGenJS.Slide, facts: Facts): number {
  const classes = addTable(slide, classTable(facts), FRAME.classes, facts.comparing ? 2 : 1, t("office.classes"));
  const [rows, name] = facts.comparing
    ? [movedTable(facts), t("office.moved")]
    : [statusTable(facts), t("office.status")];
  return Math.max(classes, addTable(slide, rows, FRAME.moved, 1, name));
}
