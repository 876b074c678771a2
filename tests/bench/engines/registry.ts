import type { Build } from "./engine.ts";

/** An engine that takes part. Each is loaded by itself, so that no other is in its process. */
export interface Entrant {
  /** What the table calls it. */
  readonly title: string;
  /** Whether it can hold ten million sites and count them within a minute. */
  readonly tenMillion: boolean;
  /** Whether shorter and longer steps, and places all over the slider, are asked of it too: they all cost the rest the same. */
  readonly everyPath: boolean;
  readonly load: () => Promise<{ readonly build: Build }>;
}

/** The engine that the others' counters are compared with: the one whose loop can be checked by reading it. */
export const REFERENCE = "typed-arrays";

/** In the order in which they run and are told. */
export const ENTRANTS: Readonly<Record<string, Entrant>> = {
  ours: {
    title: "ASM Lens",
    tenMillion: true,
    everyPath: true,
    load: () => import("./ours.ts"),
  },
  "typed-arrays": {
    title: "typed arrays, the obvious loop",
    tenMillion: true,
    everyPath: true,
    load: () => import("./typed-arrays.ts"),
  },
  objects: {
    title: "GeoJSON feature objects",
    tenMillion: false,
    everyPath: false,
    load: () => import("./objects.ts"),
  },
  crossfilter2: {
    title: "crossfilter2",
    tenMillion: false,
    everyPath: false,
    load: () => import("./crossfilter.ts"),
  },
  arquero: {
    title: "arquero",
    tenMillion: false,
    everyPath: false,
    load: () => import("./arquero.ts"),
  },
  "duckdb-wasm": {
    title: "DuckDB-WASM",
    tenMillion: true,
    everyPath: false,
    load: () => import("./duckdb-wasm.ts"),
  },
};
