import { unescapedXml } from "../picture/xml.ts";
import { type Parts, xmlOf } from "./parts.ts";
import { ink } from "./slide-frame.ts";

const CATEGORY = /<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v><\/c:pt>/g;
const SERIES = /<c:ser>.*?<\/c:ser>/gs;
const AFTER = '<c:invertIfNegative val="0"/>';

const colour = (element: string, hex: string): string => `<a:${element}><a:srgbClr val="${hex}"/></a:${element}>`;

/** A bar of its own texture: the ground is that of its series, so that A and B are still told apart. */
const hatched = (at: string, ground: string): string =>
  `<c:dPt><c:idx val="${at}"/>${AFTER}<c:bubble3D val="0"/><c:spPr><a:pattFill prst="wdUpDiag">${colour("fgClr", ink("--hatch"))}${colour("bgClr", ground)}</a:pattFill><a:ln w="9525">${colour("solidFill", ink("--hatch"))}</a:ln></c:spPr></c:dPt>`;

function seriesWith(series: string, unknown: ReadonlySet<string>, isFirst: boolean): string {
  const categories = /<c:cat>.*?<\/c:cat>/s.exec(series)?.[0] ?? "";
  const found = [...categories.matchAll(CATEGORY)].find(([, , label = ""]) => unknown.has(unescapedXml(label)));
  const at = found?.[1];
  if (at === undefined || series.includes("<c:dPt>")) return series;
  return series.replace(AFTER, AFTER + hatched(at, isFirst ? ink("--paper") : ink("--line-2")));
}

/** Gives the bars of undetermined sites the hatch of what is unknown; the writer knows only plain fills. */
export function hatchUnknown(parts: Parts, unknown: ReadonlySet<string>): void {
  for (const name of parts.keys()) {
    if (!/^ppt\/charts\/chart\d+\.xml$/.test(name)) continue;
    let first = true;
    parts.set(
      name,
      xmlOf(parts, name).replace(SERIES, (series) => {
        const mended = seriesWith(series, unknown, first);
        first = false;
        return mended;
      }),
    );
  }
}
