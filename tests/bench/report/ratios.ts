import { MAIN_PATH } from "../harness/paths.ts";
import type { Engines } from "../harness/run-engines.ts";
import type { Mode, Row } from "../harness/runs.ts";
import { floorMs } from "./floor.ts";
import type { Found } from "./found.ts";

const MILLION = 1_000_000;
const TEN_THOUSAND = 10_000;

/** What each ratio says, in the order in which they are told. */
export const RATIOS = {
  refresh_vs_objects: "full pass at 1M: times as fast as GeoJSON objects",
  drag_vs_objects: "grabbed step at 1M: times as fast as a step of GeoJSON objects",
  drag_vs_duckdb_wasm: "grabbed step at 1M: times as fast as a step of DuckDB-WASM",
  drag_1m_vs_10k: "grabbed step: time at 1M to time at 10k",
  grab_vs_full_pass: "taking hold at 1M: time to that of a full pass",
  full_pass_vs_floor: "full pass at 1M: time to what memory allows",
  upload_vs_rgba: "step of the map at 1M: bytes to those of a colour a site",
  map_js_vs_accessors: "step of the map at 1M: times as fast as accessors over objects",
  load_peak_vs_json_parse: "loading 1M: peak memory to that of JSON.parse",
} as const;

export type Ratios = { readonly [key in keyof typeof RATIOS]?: number };

/** Every row of every engine. */
export const rowsOf = ({ runs }: Engines): Row[] => runs.flatMap(({ rows }) => rows);

function engineRatios(engines: Engines): Partial<Record<keyof Ratios, number>> {
  const rows = rowsOf(engines);
  const ms = (name: string, sites: number, mode: Mode, path?: string): number =>
    rows.find(
      (row) =>
        row.name === name && row.sites === sites && row.mode === mode && (path === undefined || row.path === path),
    )?.medianMs ?? Number.NaN;
  const fullPass = ms("ours", MILLION, "full pass");
  const grabbed = (sites: number): number => ms("ours", sites, "grabbed step");
  return {
    refresh_vs_objects: ms("objects", MILLION, "step") / fullPass,
    drag_vs_objects: ms("objects", MILLION, "step", MAIN_PATH) / grabbed(MILLION),
    drag_vs_duckdb_wasm: ms("duckdb-wasm", MILLION, "step", MAIN_PATH) / grabbed(MILLION),
    drag_1m_vs_10k: grabbed(MILLION) / grabbed(TEN_THOUSAND),
    grab_vs_full_pass: ms("ours", MILLION, "grab") / fullPass,
    full_pass_vs_floor: fullPass / floorMs(MILLION, engines.bandwidth),
  };
}

/** The ratios for which both sides were measured in this run. */
export function ratiosOf({ engines, loading, map }: Omit<Found, "machine">): Ratios {
  const all: Partial<Record<keyof Ratios, number | undefined>> = {
    ...(engines && engineRatios(engines)),
    upload_vs_rgba: map?.uploadVsRgba,
    map_js_vs_accessors: map?.mapJsVsAccessors,
    load_peak_vs_json_parse: loading?.sites === MILLION ? loading.peakVsJsonParse : undefined,
  };
  return Object.fromEntries(
    Object.keys(RATIOS)
      .map((key) => [key, all[key as keyof Ratios]] as const)
      .filter(([, value]) => value !== undefined && Number.isFinite(value)),
  );
}
