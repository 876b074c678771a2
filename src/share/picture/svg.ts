import type { FontBytes } from "../fonts/font-files.ts";
import { base64 } from "../story/base64.ts";
import { type FileMeta, MAKER, STATE_NAME, stateJson } from "./file-meta.ts";
import type { Picture, Weight } from "./picture.ts";
import { SvgBody } from "./svg-body.ts";
import { textsOf, weightsOf } from "./walk-items.ts";
import { xmlText } from "./xml.ts";

/** The operators that Noto Sans lacks, as the page's own style sheet names them. */
const OPERATORS = /[\u2190-\u2194\u2248\u2260\u2264\u2265]/;
const OPERATOR_RANGE = "U+2190-2194,U+2248,U+2260,U+2264-2265";

const face = (weight: Weight, bytes: Uint8Array, range = ""): string =>
  `@font-face{font-family:"Noto Sans";font-weight:${weight};src:url(data:font/woff2;base64,${base64(bytes)}) format("woff2")${
    range && `;unicode-range:${range}`
  }}`;

function faces(picture: Picture, { weights, operators }: FontBytes): string {
  const withOperators = new Set<Weight>();
  for (const { text, weight } of textsOf(picture.items)) if (OPERATORS.test(text)) withOperators.add(weight);
  return [...weightsOf([picture])]
    .sort()
    .flatMap((weight) => {
      const bytes = weights.get(weight);
      return [
        ...(bytes ? [face(weight, bytes)] : []),
        ...(operators && withOperators.has(weight) ? [face(weight, operators, OPERATOR_RANGE)] : []),
      ];
    })
    .join("");
}

/** No kerning and no ligatures: widths are those that the layout reckoned with, in every format. */
const TEXT_STYLE = `text{font-family:"Noto Sans",sans-serif;font-kerning:none;font-variant-ligatures:none;white-space:pre}`;

/**
 * One file that needs no other: the picture with its fonts, its text alternative and the state that reopens it.
 * @param fonts woff2 of the weights that the picture uses; null leaves the reader's own Noto Sans or sans-serif.
 */
export function toSvg(picture: Picture, meta: FileMeta, fonts: FontBytes | null = null): string {
  const { width, height, ground } = picture;
  const body = new SvgBody();
  body.add(picture.items);
  const synthetic = meta.synthetic ? ' data-synthetic="true"' : "";
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` xml:lang="${xmlText(meta.language)}" role="img" aria-labelledby="title desc"${synthetic}>\n`,
    `<title id="title">${xmlText(meta.title)}</title>\n<desc id="desc">${xmlText(meta.alt)}</desc>\n`,
    `<metadata><state xmlns="urn:${STATE_NAME}:state" id="${STATE_NAME}" generator="${xmlText(MAKER)}">`,
    `${xmlText(stateJson(meta))}</state></metadata>\n`,
    `<style>${fonts ? faces(picture, fonts) : ""}${TEXT_STYLE}</style>\n`,
    body.definitions(),
    `<rect width="${width}" height="${height}" fill="${xmlText(ground)}"/>\n`,
    body.drawn(),
    "</svg>\n",
  ].join("");
}
