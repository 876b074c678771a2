import type PptxGenJS from "pptxgenjs";
import { t } from "../../dialects/text.ts";
import { shownText } from "../facts/shown-text.ts";
import { flowPart } from "../sheet/flow-part.ts";
import { STATUS_LABELS, STATUSES } from "../tables/labels.ts";
import { titledSlide } from "./finding-slide.ts";
import { addDrawing } from "./native-items.ts";
import { FRAME } from "./slide-frame.ts";
import type { SlideInput } from "./slide-input.ts";
import { addTable, row } from "./slide-tables.ts";

/** Px that the picture of the flow is laid out for, as wide as its frame: its letters are 14 points and more. */
const WIDTH = 560;

/** What moves from status to status: the picture of the flow as native shapes, and its nine numbers as a table. */
export function addFlowSlide(pptx: PptxGenJS, { facts, input }: SlideInput): void {
  const slide = titledSlide(pptx, t("office.flow"), facts.synthetic);
  const { x, y, w, h } = FRAME.flow;
  const k = w / WIDTH;
  const { items } = flowPart(facts, input.weight, { x: 0, y: 0, width: WIDTH }, h / k);
  addDrawing(slide, items, t("office.flow.alt", { alt: facts.alt }), { x, y, k });
  const workers = input.weight === "workers";
  const cells = facts.flow[workers ? "workers" : "sites"];
  const rows = STATUSES.map((from, at) => row([t(STATUS_LABELS[from]), ...(cells[at] ?? []).map(shownText)]));
  const name = t(workers ? "office.flow.workers" : "office.flow.sites");
  addTable(
    slide,
    [row([name, ...STATUSES.map((to) => t(STATUS_LABELS[to]))], true), ...rows],
    FRAME.flowTable,
    3,
    name,
  );
}
