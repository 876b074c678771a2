import "../../dialects/share-words.ts";
import { t } from "../../dialects/text.ts";
import type { Basemap } from "../../map/basemap.ts";
import type { Facts, Line, SideFacts } from "../facts/facts.ts";
import { shareText, shownText } from "../facts/shown-text.ts";
import { mapLegend } from "../map/legend.ts";
import { mapItems } from "../map/map-picture.ts";
import { isChange } from "../map/what.ts";
import type { Picture } from "../picture/picture.ts";
import { wrapped } from "../picture/wrapped.ts";
import type { ShareInput } from "../share-input.ts";
import { allLabel } from "./all-label.ts";
import { classRows } from "./class-rows.ts";
import { flowPart } from "./flow-part.ts";
import { definitionSlabs, sidesOf } from "./full-definitions.ts";
import { legendPart } from "./legend-part.ts";
import { type Block, linesBlock } from "./lettering.ts";
import { movedItems } from "./moved-items.ts";
import { pagesOf } from "./report-pages.ts";
import { qualitySlabs } from "./report-quality.ts";
import { regionSlabs } from "./report-regions.ts";
import { askedSlabs, sensitivitySlabs } from "./report-sensitivity.ts";
import { headingSlab, INNER, PAGE, paragraphSlabs, type Slab, space, tableSlabs } from "./report-slabs.ts";
import { movedRows, siteStatusRows, workersRows } from "./status-rows.ts";

const TITLE = 26;
const GAP = 28;
/** Source, what was counted, where it is shown and filters open the report; all lines close it. */
const SUMMARY_LINES = 4;

const bold = ({ label, text }: Line) =>
  [
    { kind: "class", text: label, classId: "" },
    { kind: "text", text: `  ${text}` },
  ] as const;

const figure = ({ items, height }: Block, below = 20): Slab => ({ items, height: height + below });

/** Two tables side by side as one slab. */
const beside = (left: Block, right: Block): Slab => ({
  items: [...left.items, ...right.items],
  height: Math.max(left.height, right.height) + 20,
});

function summary(facts: Facts): Slab[] {
  const lines = wrapped(facts.title, INNER, TITLE, 700);
  const title = linesBlock(lines, PAGE.edge, 0, { size: TITLE, line: TITLE * 1.3, weight: 700 });
  const half = (INNER - GAP) / 2;
  const [left, right] = [
    { x: PAGE.edge, y: 0, width: half },
    { x: PAGE.edge + half + GAP, y: 0, width: half },
  ];
  const first = facts.comparing ? movedRows(facts, left, 26) : siteStatusRows(facts, left, 26);
  const classes = classRows(facts, facts.proposed, { x: PAGE.edge, y: 0, width: INNER }, 26, 12);
  return [
    figure(title, 12),
    ...facts.lines.slice(0, SUMMARY_LINES).flatMap((line) => paragraphSlabs(bold(line), 12)),
    space(8),
    beside(first, workersRows(facts, right, 26)),
    figure(classes),
  ];
}

const MAP_HEIGHT = 740;

/** The map of both definitions, or the one map of the change, with its legend. */
function mapSlabs(facts: Facts, input: ShareInput, basemap: Basemap): Slab[] {
  const both = { ...input, compare: facts.comparing ? ("side" as const) : input.compare };
  const legend = mapLegend(facts, both, basemap, "proposed");
  const counted = !facts.comparing || isChange(facts, input);
  const key = legendPart(legend, { x: PAGE.edge, y: 0, width: INNER }, counted);
  const map = mapItems({ facts, input: both, basemap, width: INNER, height: MAP_HEIGHT }, null);
  return [
    headingSlab(t("report.map"), 20, true),
    { items: movedItems(map, PAGE.edge, 0), height: MAP_HEIGHT + 12, keep: true },
    figure(key),
  ];
}

const STATUS_KEYS = ["status.in", "status.cannot_tell", "status.out"] as const;

function flowSlabs(facts: Facts, input: ShareInput): Slab[] {
  const spot = { x: PAGE.edge, y: 0, width: INNER };
  const heads = STATUS_KEYS.map((key) => ({ head: t(key), width: 140, number: true }));
  const columns = [{ head: "", width: INNER - 420 }, ...heads];
  const rows = STATUS_KEYS.map((key, from) => [t(key), ...(facts.flow.sites[from] ?? []).map(shownText)]);
  return [
    headingSlab(t("report.flow"), 20, true),
    figure(flowPart(facts, input.weight, spot, 300)),
    ...paragraphSlabs(t("report.flow.rows"), 12),
    ...tableSlabs(columns, rows),
  ];
}

function classSlabs(facts: Facts, side: SideFacts): Slab[] {
  const columns = [
    { head: "", width: INNER - 240 },
    { head: t("regions.sites"), width: 120, number: true },
    { head: "", width: 120, number: true },
  ];
  const rows = side.classes.map(({ label, sites }) => [label, shownText(sites), shareText(sites, facts.sites)]);
  const parts = side.classes.map(({ sites }) => sites);
  const all = [allLabel(parts, facts.sites), shownText(facts.sites), shareText(facts.sites, facts.sites)];
  return [headingSlab(t("sheet.classes", { side: side.letter }), 15), ...tableSlabs(columns, [...rows, all], true)];
}

function methodSlabs(facts: Facts, input: ShareInput): Slab[] {
  const steps = input.protection.fewest > 1 ? [t("report.limits.steps")] : [];
  return [
    headingSlab(t("report.method"), 20, true),
    ...(["answers", "sets", "last", "meets"] as const).flatMap((key) => paragraphSlabs(t(`report.method.${key}`))),
    headingSlab(t("report.limits"), 20),
    ...facts.lines.flatMap((line) => paragraphSlabs(bold(line), 12)),
    ...[t("report.limits.frame"), ...steps].flatMap((said) => paragraphSlabs(said)),
    ...(facts.link === null ? [] : paragraphSlabs(facts.link, 10)),
  ];
}

/**
 * A report of a comparison, or of one definition, as upright A4 pages (px at 96 dpi): the finding, both definitions in
 * words with their sources, maps, flow, regions, what hangs on each limit, method, sources and protection.
 */
export function reportPages(facts: Facts, input: ShareInput, basemap: Basemap): Picture[] {
  const sides = sidesOf(facts);
  const slabs = [
    ...summary(facts),
    headingSlab(t("report.definitions"), 20),
    ...sides.flatMap(definitionSlabs),
    ...mapSlabs(facts, input, basemap),
    ...(facts.comparing ? flowSlabs(facts, input) : []),
    ...sides.flatMap((side) => classSlabs(facts, side)),
    ...regionSlabs(facts, input),
    ...sensitivitySlabs(facts, input),
    ...askedSlabs(facts, input),
    ...qualitySlabs(facts, input),
    ...methodSlabs(facts, input),
  ];
  return pagesOf(slabs, facts, t("report.name"));
}
