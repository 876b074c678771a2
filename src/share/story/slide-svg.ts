import type { Picture } from "../picture/picture.ts";
import { SvgBody } from "../picture/svg-body.ts";
import { element, escaped } from "./escape.ts";

const NAMES = /( clip-path="url\(#| id=")clip-/g;

/**
 * A picture as part of a page: without fonts of its own, and its clipping areas named after the slide, since a page
 * knows each name once. A quotation mark never stands bare in its texts, so that only attributes are renamed.
 */
export function slideSvg(picture: Picture, title: string, alt: string, slide: number): string {
  const { width, height, ground, items } = picture;
  const body = new SvgBody();
  body.add(items);
  const own = (markup: string): string => markup.replace(NAMES, `$1s${slide}-clip-`);
  const [titleId, altId] = [`s${slide}-title`, `s${slide}-alt`];
  return element(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-labelledby": `${titleId} ${altId}` },
    element("title", { id: titleId }, escaped(title)),
    element("desc", { id: altId }, escaped(alt)),
    own(body.definitions()),
    element("rect", { width, height, fill: ground }),
    own(body.drawn()),
  );
}
