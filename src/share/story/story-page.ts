import "../../dialects/share-words.ts";
import { t } from "../../dialects/text.ts";
import type { Story } from "../../state/story.ts";
import type { FontBytes } from "../fonts/font-files.ts";
import { MAKER, STATE_NAME } from "../picture/file-meta.ts";
import { pagePolicy } from "./content-policy.ts";
import { element, escaped, jsonInScript } from "./escape.ts";
import { PAGE_SCRIPT } from "./page-script.ts";
import { type Slide, slidePart } from "./page-slide.ts";
import { pageState } from "./page-state.ts";
import { pageStyle } from "./page-style.ts";
import { type PageSweep, pageSweep } from "./page-sweep.ts";

const data = (id: string, value: unknown): string =>
  `<script type="application/json" id="${id}">${jsonInScript(value)}</script>\n`;

/** A live threshold for each scene that asks for one, as far as protection lets it move. */
const sweepsOf = (slides: readonly Slide[]): (PageSweep | null)[] =>
  slides.map(({ scene, input, stops }) => scene.sweep && stops && pageSweep(input, scene.sweep.param, stops));

/**
 * A story as one page that opens from a disk, without a network, and sends nothing: every scene a drawn slide with its
 * words, fonts and state inside. Where scripts do not run all scenes stand one below the other.
 * @param fonts woff2 of all weights; null leaves the reader's own sans-serif
 */
export function storyPage(story: Story, slides: readonly Slide[], fonts: FontBytes | null = null): string {
  const style = pageStyle(fonts);
  const sweeps = sweepsOf(slides);
  const live = sweeps.filter((sweep) => sweep !== null);
  const invented = slides.some(({ facts }) => facts.synthetic);
  const at = slides.map(({ scene }, place) => t("slides.at", { at: place + 1, n: slides.length, title: scene.title }));
  const today = slides[0]?.input.today ?? "";
  const parts = slides.map((slide, place) => {
    const sweep = sweeps[place] ?? null;
    return slidePart(slide, at[place] ?? "", place, sweep && { sweep, at: live.indexOf(sweep) });
  });
  return [
    `<!doctype html>\n<html lang="${escaped(slides[0]?.facts.language ?? "en")}">\n<head>\n<meta charset="utf-8">\n`,
    `<meta http-equiv="Content-Security-Policy" content="${escaped(pagePolicy(style, PAGE_SCRIPT))}">\n`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n`,
    `<meta name="generator" content="${escaped(MAKER)}">\n`,
    invented ? `<meta name="synthetic" content="true">\n` : "",
    `${element("title", {}, escaped(invented ? `SYNTHETIC: ${story.title}` : story.title))}\n<style>${style}</style>\n</head>\n<body>\n`,
    element(
      "header",
      {},
      element("h1", {}, escaped(story.title)),
      ...(invented ? [element("p", { class: "invented" }, t("slides.synthetic"))] : []),
    ),
    `\n${element("main", {}, "\n", parts.join("\n"))}\n`,
    element(
      "nav",
      {},
      element("button", { id: "previous", type: "button" }, t("slides.previous")),
      element("span", { id: "at", role: "status" }),
      element("button", { id: "next", type: "button" }, t("slides.next")),
    ),
    `\n${element("footer", { class: "foot" }, element("span", { class: "keys" }, `${t("slides.keys")} `), escaped(t("slides.made", { maker: MAKER, day: today })))}\n`,
    data(STATE_NAME, pageState(story, slides)),
    data(`${STATE_NAME}-sweeps`, live),
    data(`${STATE_NAME}-words`, { at }),
    `<script>${PAGE_SCRIPT}</script>\n</body>\n</html>\n`,
  ].join("");
}
