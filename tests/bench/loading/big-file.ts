import { closeSync, openSync, writeSync } from "node:fs";
import { seeded } from "../workload/random.ts";

/** Writes that many sites as GeoJSON: twenty properties, a third of the values missing in eight of them. */
export function writeSites(file: string, sites: number): void {
  const next = seeded(7);
  const handle = openSync(file, "w");
  writeSync(handle, '{"type":"FeatureCollection","features":[\n');
  let lines: string[] = [];
  for (let site = 0; site < sites; site++) {
    const properties: Record<string, unknown> = { site_id: `S${site}`, observed_on: `2024-01-${10 + (site % 20)}` };
    for (let at = 0; at < 10; at++) properties[`n${at}`] = at < 5 && next() < 0.3 ? null : Math.floor(next() * 1_000);
    for (let at = 0; at < 8; at++)
      properties[`word_${at}`] = at < 3 && next() < 0.3 ? null : `level ${Math.floor(next() * 12)} of 12`;
    const coordinates = [Number((next() * 20 + 10).toFixed(5)), Number((next() * 20 - 10).toFixed(5))];
    lines.push(JSON.stringify({ type: "Feature", geometry: { type: "Point", coordinates }, properties }));
    if (lines.length < 5_000 && site < sites - 1) continue;
    writeSync(handle, lines.join(",\n") + (site < sites - 1 ? ",\n" : "\n]}\n"));
    lines = [];
  }
  closeSync(handle);
}
