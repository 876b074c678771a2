import type { SiteTable } from "../../../src/model/site-table.ts";
import { CLASS_IDS, seeded } from "./sites.ts";

/** What a page has in its hands once it has parsed a file of GeoJSON, and has put a class to every feature. */
export interface Feature {
  readonly type: "Feature";
  readonly geometry: { readonly type: "Point"; readonly coordinates: [number, number] };
  readonly properties: Record<string, unknown> & { class: string };
}

/** Features of one text: strings have a length that they cannot pass. */
const BATCH = 10_000;

/** The sites as a file states them, with twenty properties and a third of the values missing in eight of them. */
export function featuresOf({ siteCount, lon, lat }: SiteTable, classes: Uint8Array): Feature[] {
  const next = seeded(7);
  const features: Feature[] = [];
  for (let from = 0; from < siteCount; from += BATCH) {
    const texts = Array.from({ length: Math.min(BATCH, siteCount - from) }, (_, at) => {
      const site = from + at;
      const properties: Record<string, unknown> = { site_id: `S${site}` };
      for (let at = 0; at < 10; at++) properties[`n${at}`] = at < 5 && next() < 0.3 ? null : Math.floor(next() * 1_000);
      for (let at = 0; at < 8; at++)
        properties[`word_${at}`] = at < 3 && next() < 0.3 ? null : `level ${Math.floor(next() * 12)} of 12`;
      properties["class"] = CLASS_IDS[classes[site] as number];
      const coordinates = [lon[site], lat[site]];
      return JSON.stringify({ type: "Feature", geometry: { type: "Point", coordinates }, properties });
    });
    for (const feature of JSON.parse(`[${texts.join(",")}]`) as Feature[]) features.push(feature);
  }
  return features;
}
