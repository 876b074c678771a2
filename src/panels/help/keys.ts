import { t } from "../../dialects/text.ts";

/** What a key or a chord of keys does. Each inner list is pressed together. */
export interface KeyHelp {
  readonly words: string;
  readonly chords: readonly (readonly string[])[];
}

/** Cmd on Apple's machines, Ctrl elsewhere. */
export const modKey = (platform: string): string =>
  t(/mac|iphone|ipad/i.test(platform) ? "help.keys.mod.mac" : "help.keys.mod");

/** Every key of the page. @param platform `navigator.platform` or its like. */
export function keyHelp(platform: string): readonly KeyHelp[] {
  const mod = modKey(platform);
  const shift = t("help.keys.shift");
  return [
    { words: t("help.this"), chords: [["?"]] },
    {
      words: t("help.undo"),
      chords: [
        [mod, "Z"],
        [shift, mod, "Z"],
        [mod, "Y"],
      ],
    },
    { words: t("help.snapshot"), chords: [["S"]] },
    { words: t("help.share"), chords: [[mod, "P"]] },
    { words: t("help.swap"), chords: [["X"]] },
    { words: t("help.view"), chords: [["C"]] },
    { words: t("help.table"), chords: [["T"]] },
    { words: t("help.present"), chords: [["P"]] },
    { words: t("help.room"), chords: [["F"], ["B"], ["N"], ["R"]] },
    { words: t("help.panels"), chords: [["["], ["]"]] },
    { words: t("help.next"), chords: [["N"], [shift, "N"]] },
    { words: t("help.search"), chords: [["/"]] },
    { words: t("help.sites"), chords: [[t("help.keys.arrows")], [t("help.keys.enter")]] },
    { words: t("help.legend"), chords: [[t("help.keys.space")], [t("help.keys.enter")]] },
    { words: t("help.slider"), chords: [[t("help.keys.arrows")]] },
    { words: t("help.escape"), chords: [[t("help.keys.escape")]] },
  ];
}
