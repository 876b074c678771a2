import type { FontBytes } from "../fonts/font-files.ts";
import { paper } from "../sheet/paper.ts";
import { base64 } from "./base64.ts";

/** Operators and arrows that Noto Sans lacks; a cut of Noto Sans Math has them. */
const OPERATORS = "U+2190-2194,U+2248,U+2260,U+2264-2265";

const face = (weight: number, bytes: Uint8Array, range: string): string =>
  `@font-face{font-family:"Noto Sans";font-weight:${weight};src:url(data:font/woff2;base64,${base64(bytes)}) format("woff2")${range}}`;

/** Each font once, for all scenes. */
const faces = ({ weights, operators }: FontBytes): string =>
  [...weights]
    .sort(([a], [b]) => a - b)
    .flatMap(([weight, bytes]) => [
      face(weight, bytes, ""),
      ...(operators ? [face(weight, operators, `;unicode-range:${OPERATORS}`)] : []),
    ])
    .join("\n");

/** The looks of a page that stands alone: slides on a dark ground, one below the other where no script runs. */
export function pageStyle(fonts: FontBytes | null): string {
  const [ground, ink, quiet, line, card, text] = [
    paper("--ink"),
    paper("--on-ink"),
    paper("--line-2"),
    paper("--ink-2"),
    paper("--paper"),
    paper("--ink"),
  ];
  return `${fonts ? faces(fonts) : ""}
*{box-sizing:border-box}
html{color-scheme:dark;background:${ground};color:${ink};font:400 20px/30px "Noto Sans",sans-serif}
body{margin:0;padding:24px 32px;display:flex;flex-direction:column;gap:24px;min-height:100vh}
header{display:flex;gap:16px;align-items:baseline;flex-wrap:wrap}
h1,h2,p{margin:0;overflow-wrap:anywhere}
h1{font-size:16px;line-height:24px;font-weight:600;color:${quiet}}
h2{font-size:28px;line-height:36px;font-weight:700}
.invented{border:2px dashed ${ink};padding:0 8px;font-size:16px;line-height:24px;font-weight:700}
main{display:flex;flex-direction:column;gap:48px;flex:1}
.slide{display:flex;flex-direction:column;gap:16px}
figure{margin:0;line-height:0}
figure svg{width:100%;height:auto;border-radius:4px}
svg text{font-family:"Noto Sans",sans-serif;font-kerning:none;font-variant-ligatures:none;white-space:pre}
.words{display:flex;flex-direction:column;gap:8px}
.words>p{max-width:60em}
a{color:${quiet}}
summary,.link,.foot{font-size:16px;line-height:24px;color:${quiet}}
summary{cursor:pointer;width:max-content}
details>p{white-space:pre-line;border-left:4px solid ${quiet};padding-left:16px}
.sweep{display:grid;grid-template-columns:max-content 1fr;gap:8px 24px;align-items:center}
.sweep>svg{grid-row:1/4;width:320px;height:96px;background:${card};border-radius:4px}
.sweep input{width:100%;max-width:640px;height:44px;accent-color:${ink};display:none}
.sweep .value{font-weight:600}
.counts{font-variant-numeric:tabular-nums}
nav{display:none;gap:16px;align-items:center;position:sticky;bottom:0;padding:8px 0;background:${ground}}
nav>span{flex:1;min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
button{font:inherit;min-width:44px;min-height:44px;padding:0 16px;border:1px solid ${quiet};border-radius:6px;background:${ground};color:${ink};cursor:pointer}
button:disabled{color:${quiet};border-color:${line};cursor:default}
:focus-visible{outline:2px solid ${ink};outline-offset:2px}
.live .slide:not(.shown){display:none}
.live nav{display:flex}
.live .sweep input{display:block}
.live figure{cursor:pointer}
.live figure svg{max-height:calc(100vh - 192px)}
@media screen and (min-width:1200px){.live .slide.shown{display:grid;grid-template-columns:minmax(0,1fr) 400px;gap:32px}
.live .sweep{grid-template-columns:1fr}.live .sweep>svg{grid-row:auto;width:100%;height:auto}}
@media screen and (max-width:900px){body{padding:12px 16px}html{font-size:18px;line-height:26px}h2{font-size:22px;line-height:30px}
.sweep{grid-template-columns:1fr}.sweep>svg{grid-row:auto;width:100%;height:auto}.live figure svg{max-height:none}.keys{display:none}}
@media print{@page{size:A4 landscape;margin:10mm}
html{background:none;color:${text};font-size:11pt;line-height:15pt}body{display:block;padding:0;min-height:0}
nav,.foot,.sweep input,summary,.live nav,.live .sweep input{display:none}
main{display:block}
header,h1,a{color:${text}}.invented{border-color:${text}}
.slide,.live .slide:not(.shown){display:block;break-after:page;break-inside:avoid}
.slide:last-of-type{break-after:auto}
figure svg,.live figure svg{max-height:120mm;width:100%}h2{font-size:16pt;line-height:20pt;margin-top:4mm}}
`;
}
