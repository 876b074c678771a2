import { plain } from "../../dialects/pieces.ts";
import { t } from "../../dialects/text.ts";
import type { Line, SideFacts } from "./facts.ts";
import { shownText } from "./shown-text.ts";

function sideText({ letter, name, status, classes, sentence }: SideFacts): string[] {
  const list = classes.map(({ label, sites }) => t("facts.alt.class", { label, n: shownText(sites) }));
  return [
    t("facts.alt.definition", { letter, name, sentence: plain(sentence) }),
    t("facts.alt.status", {
      letter,
      in: shownText(status.in),
      cannotTell: shownText(status.cannotTell),
      out: shownText(status.out),
    }),
    t("facts.alt.classes", { letter, classes: list.reduce((a, b) => t("list.comma", { a, b })) }),
  ];
}

/** The picture in one paragraph, for a reader who does not see it. */
export function altOf(title: string, sides: readonly SideFacts[], moved: string, lines: readonly Line[]): string {
  const parts = [
    `${title}.`,
    t("facts.alt.map"),
    ...sides.flatMap(sideText),
    ...(moved === "" ? [] : [moved]),
    ...lines.map(({ label, text }) => t("facts.alt.line", { label, text: text.replace(/\.$/, "") })),
  ];
  return parts.reduce((a, b) => t("facts.sentences", { a, b }));
}
