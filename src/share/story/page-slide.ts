import { t } from "../../dialects/text.ts";
import type { Scene } from "../../state/story.ts";
import type { Facts } from "../facts/facts.ts";
import type { Stop } from "../moving/stops.ts";
import type { Picture } from "../picture/picture.ts";
import type { ShareInput } from "../share-input.ts";
import { paper } from "../sheet/paper.ts";
import { element, escaped } from "./escape.ts";
import { CURVE, type PageSweep } from "./page-sweep.ts";
import { slideSvg } from "./slide-svg.ts";

/** A scene with what it shows, protected: all that a page or a deck is made from. */
export interface Slide {
  readonly scene: Scene;
  readonly input: ShareInput;
  readonly facts: Facts;
  /** The scene's sheet, 16:9. */
  readonly picture: Picture;
  /** Where its threshold may stop, the scene's own standing among them; null where it stands still. */
  readonly stops: readonly Stop[] | null;
}

/** An address that may stand behind a link: of the web, never a script. */
const isWeb = (address: string): boolean => /^https?:\/\//i.test(address);

const line = (sweep: PageSweep, of: "sure" | "possible"): string =>
  sweep.stops.map((stop, at) => `${at === 0 ? "M" : "L"}${stop.x} ${stop[of]}`).join("");

function curve(sweep: PageSweep): string {
  const { width, height } = CURVE;
  const stroke = paper("--st-in");
  const start = sweep.stops[sweep.start];
  const path = (of: "sure" | "possible", dash: string | null): string =>
    element("path", { d: line(sweep, of), fill: "none", stroke, "stroke-width": 2, "stroke-dasharray": dash });
  const dot = (of: "sure" | "possible"): string =>
    element("circle", {
      class: of,
      r: 5,
      cx: start?.x ?? 0,
      cy: start?.[of] ?? 0,
      fill: paper(of === "sure" ? "--st-in" : "--paper"),
      stroke: paper("--ink"),
    });
  return element(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": t("slides.curve") },
    path("possible", "4 3"),
    path("sure", null),
    dot("possible"),
    dot("sure"),
  );
}

function sweepPart(sweep: PageSweep, at: number): string {
  const start = sweep.stops[sweep.start];
  const slider = `<input type="range" min="0" max="${sweep.stops.length - 1}" step="1" value="${sweep.start}" aria-label="${escaped(sweep.label)}">`;
  const said = `${escaped(sweep.label)}: ${element("span", { class: "value" }, escaped(start?.value ?? ""))}`;
  const counts = element("p", { class: "counts" }, escaped(start?.counts ?? ""));
  return element("div", { class: "sweep", "data-sweep": at }, curve(sweep), element("p", {}, said), slider, counts);
}

/**
 * @param label which scene of how many
 * @param at its place, from 0
 * @param sweep the scene's live threshold, with its place in the list of all; null: it stands still
 */
export function slidePart(
  { scene, facts, picture }: Slide,
  label: string,
  at: number,
  sweep: { readonly sweep: PageSweep; readonly at: number } | null,
): string {
  const { title, text, note } = scene;
  const link = facts.link !== null && isWeb(facts.link) ? facts.link : null;
  return element(
    "section",
    { class: "slide", "aria-label": label },
    element("figure", {}, slideSvg(picture, facts.title, facts.alt, at + 1)),
    element(
      "div",
      { class: "words" },
      element("h2", {}, escaped(title)),
      ...(text === "" ? [] : [element("p", {}, escaped(text))]),
      ...(sweep ? [sweepPart(sweep.sweep, sweep.at)] : []),
      ...(note === ""
        ? []
        : [element("details", {}, element("summary", {}, t("slides.note")), element("p", {}, escaped(note)))]),
      ...(link === null
        ? []
        : [
            element("p", { class: "link" }, element("a", { href: link, rel: "noopener noreferrer" }, t("slides.open"))),
          ]),
    ),
  );
}
