import type { Item, Picture } from "./picture.ts";
import { textWidthOf } from "./text-metrics.ts";

/** The one word that is the same in every language, so that nobody can mistake invented sites for real ones. */
export const SYNTHETIC = "SYNTHETIC DATA";

const TURN = -30;
const OPACITY = 0.13;
const INK = "#14191d";

/** Rows of the word across a picture, every other one shifted, turned as one. */
function rows({ width, height }: Picture): Item[] {
  const size = Math.max(14, Math.min(width, height) / 20);
  const across = textWidthOf(SYNTHETIC, size, 700) + size * 4;
  const down = size * 5;
  // Laid on a square that covers the picture however it is turned.
  const reach = Math.hypot(width, height) / 2;
  const angle = (TURN * Math.PI) / 180;
  const items: Item[] = [];
  for (let row = 0, v = -reach; v <= reach + down; v += down, row++) {
    for (let u = -reach - (row % 2) * (across / 2); u <= reach; u += across) {
      const x = width / 2 + u * Math.cos(angle) - v * Math.sin(angle);
      const y = height / 2 + u * Math.sin(angle) + v * Math.cos(angle);
      const beyond = across + size;
      if (x < -beyond || x > width + size || y < -size || y > height + beyond) continue;
      items.push({ kind: "text", x, y, text: SYNTHETIC, size, weight: 700, fill: INK, turn: TURN, opacity: OPACITY });
    }
  }
  return items;
}

const isMarked = ({ items }: Picture): boolean => {
  const last = items.at(-1);
  return last?.kind === "group" && last.label === SYNTHETIC;
};

/** The picture with the word across all of it, light enough to read what lies below. Once is enough. */
export const withSynthetic = (picture: Picture): Picture =>
  isMarked(picture)
    ? picture
    : {
        ...picture,
        items: [
          ...picture.items,
          { kind: "group", clip: [0, 0, picture.width, picture.height], label: SYNTHETIC, items: rows(picture) },
        ],
      };
