import type { Column, Raw, SiteTable } from "../../model/site-table.ts";

/**
 * A column from one value a site, standing at each of the site's visits.
 * @param answerOf by site; undefined where it is unknown
 */
export function columnOfSites(
  { siteCount, visitCount, visitStart }: SiteTable,
  answerOf: (site: number) => Raw | undefined,
): Column {
  const values: Raw[] = [];
  const codeOf = new Map<Raw, number>();
  const codes = new Uint32Array(visitCount);
  for (let site = 0; site < siteCount; site++) {
    const value = answerOf(site);
    if (value === undefined) continue;
    let code = codeOf.get(value);
    if (code === undefined) {
      code = values.push(value);
      codeOf.set(value, code);
    }
    codes.fill(code, visitStart[site], visitStart[site + 1]);
  }
  const narrow = values.length <= 0xff ? Uint8Array : values.length <= 0xffff ? Uint16Array : Uint32Array;
  return { kind: "dictionary", codes: narrow.from(codes), values };
}
