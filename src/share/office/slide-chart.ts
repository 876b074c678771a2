import type PptxGenJS from "pptxgenjs";
import { t } from "../../dialects/text.ts";
import type { Facts, SideFacts } from "../facts/facts.ts";
import { exactly, isExact, type Shown } from "../facts/shown.ts";
import { shownMiddle } from "../facts/shown-text.ts";
import { shortened } from "../picture/wrapped.ts";
import { BARE, FACE, FRAME, ink, SMALLEST } from "./slide-frame.ts";
import { classRows } from "./slide-tables.ts";

/** The longest name of a series, in points, so that both stand in one line. */
const NAME = 210;

/** What the workbook behind the chart holds: nothing that the slide does not say. */
export interface ChartData {
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** Whether every bar is an exact number; else bars end at the middle of what is shown. */
  readonly exact: boolean;
}

const sitesUnder = (side: SideFacts, id: string): Shown =>
  side.classes.find((fact) => fact.id === id)?.sites ?? exactly(0);

/** Sites by class under A and B. A class of which a number is withheld has no bars. */
export function chartData(facts: Facts): ChartData {
  const sides = facts.comparing ? [facts.baseline, facts.proposed] : [facts.proposed];
  const rows = classRows(facts).filter(({ id }) => sides.every((side) => shownMiddle(sitesUnder(side, id)) !== null));
  return {
    labels: rows.map(({ label }) => label),
    series: sides.map((side) => ({
      name: shortened(`${side.letter} ${side.name}`, NAME, SMALLEST),
      values: rows.map(({ id }) => shownMiddle(sitesUnder(side, id)) ?? 0),
    })),
    exact: sides.every((side) => rows.every(({ id }) => isExact(sitesUnder(side, id)))),
  };
}

/** A native bar chart that can be edited. A is pale and B dark, as everywhere: colour belongs to the data. */
export function addChart(pptx: PptxGenJS, slide: PptxGenJS.Slide, facts: Facts): void {
  const { labels, series, exact } = chartData(facts);
  if (labels.length === 0) return;
  const { x, y, w, h } = FRAME.chart;
  const title = t(facts.comparing ? "office.chart" : "office.chart.one");
  const colours = facts.comparing ? [ink("--line-2"), ink("--ink-2")] : [ink("--ink-2")];
  slide.addText(exact ? title : `${title}. ${t("office.chart.middle")}`, {
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
    series.map(({ name, values }) => ({ name, labels: [...labels], values: [...values] })),
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
