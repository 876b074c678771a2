import type PptxGenJS from "pptxgenjs";
import { t } from "../../dialects/text.ts";
import type { Facts } from "../facts/facts.ts";
import { isExact, type Shown } from "../facts/shown.ts";
import { shownMiddle } from "../facts/shown-text.ts";
import { shortened } from "../picture/wrapped.ts";
import { NO_NUMBER } from "./slide-chart-empty.ts";
import { BARE, FACE, FRAME, ink, SMALLEST } from "./slide-frame.ts";
import { classRows } from "./slide-tables.ts";

/** The longest name of a series, in points, so that both stand in one line. */
const NAME = 210;

/** The chart's top, inches, where the tables above it are very high. */
const LOWEST_TOP = 5.1;

const listed = (words: readonly string[]): string => words.reduce((a, b) => t("list.comma", { a, b }));

/** What the workbook behind the chart holds: nothing that the slide does not say. */
export interface ChartData {
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** Whether every bar is an exact number; else bars end at the middle of what is shown. */
  readonly exact: boolean;
  /** Classes and sides without a bar. */
  readonly withheld: readonly string[];
}

/** NaN where a number is withheld or the definition has no such class: the file then has no bar. */
const barOf = (shown: Shown | null): number => (shown ? shownMiddle(shown) : null) ?? Number.NaN;

/** Sites by class under A and B. A class of which one side is withheld has the bar of the other. */
export function chartData(facts: Facts): ChartData {
  const sides = facts.comparing ? (["a", "b"] as const) : (["b"] as const);
  const rows = classRows(facts).filter((one) => sides.some((side) => !Number.isNaN(barOf(one[side]))));
  const withheld = rows.flatMap(({ label, ...of }) =>
    sides
      .filter((side) => of[side] !== null && Number.isNaN(barOf(of[side])))
      .map((side) => t("office.chart.of", { label, letter: side.toUpperCase() })),
  );
  return {
    labels: rows.map(({ label }) => label),
    series: sides.map((side) => {
      const { letter, name } = side === "a" ? facts.baseline : facts.proposed;
      return { name: shortened(`${letter} ${name}`, NAME, SMALLEST), values: rows.map((one) => barOf(one[side])) };
    }),
    exact: rows.every((one) => sides.every((side) => one[side] === null || isExact(one[side]))),
    withheld,
  };
}

/** A native bar chart that can be edited. A is pale and B dark, as everywhere: colour belongs to the data. */
export function addChart(pptx: PptxGenJS, slide: PptxGenJS.Slide, facts: Facts, above: number): void {
  const { labels, series, exact, withheld } = chartData(facts);
  if (labels.length === 0) return;
  const { x, w } = FRAME.chart;
  // Below the tables, however high they are.
  const y = Math.min(LOWEST_TOP, Math.max(FRAME.chart.y, FRAME.classes.y + above + 0.08));
  const h = FRAME.chart.y + FRAME.chart.h - y;
  const title = t(facts.comparing ? "office.chart" : "office.chart.one");
  const colours = facts.comparing ? [ink("--line-2"), ink("--ink-2")] : [ink("--ink-2")];
  const notes = [
    ...(exact ? [] : [t("office.chart.middle")]),
    ...(withheld.length > 0 ? [t("office.chart.withheld", { list: listed(withheld) })] : []),
  ];
  slide.addText(notes.length === 0 ? title : [`${title}.`, ...notes].join(" "), {
    x,
    y,
    w,
    h: 0.25,
    ...BARE,
    fontSize: 11,
    bold: true,
    color: ink("--ink-2"),
  });
  slide.addChart(
    pptx.ChartType.bar,
    series.map(({ name, values }) => ({
      name,
      labels: [...labels],
      values: values.map((value) => (Number.isNaN(value) ? NO_NUMBER : value)),
    })),
    {
      x,
      y: y + 0.25,
      w,
      h: h - 0.25,
      altText: `${title}. ${facts.alt}`,
      objectName: title,
      barDir: "col",
      barGapWidthPct: 60,
      chartColors: colours,
      roundedCorners: false,
      showLegend: facts.comparing,
      legendPos: "b",
      legendFontSize: SMALLEST,
      legendFontFace: FACE,
      dataLabelFontFace: FACE,
      catAxisLabelFontFace: FACE,
      valAxisLabelFontFace: FACE,
      legendColor: ink("--ink-2"),
      showValue: exact,
      dataLabelFontSize: SMALLEST,
      dataLabelFormatCode: "#,##0",
      dataLabelColor: ink("--ink"),
      dataLabelPosition: "outEnd",
      catAxisLabelFontSize: SMALLEST,
      catAxisLabelColor: ink("--ink-2"),
      valAxisHidden: true,
      valAxisMinVal: 0,
      valGridLine: { style: "none" },
    } as PptxGenJS.IChartOpts,
  );
}
