import layers from "../../data/open-layers.json";
import { asks } from "../dialects/asks.ts";
import type { Definition } from "../model/definition.ts";
import type { Credit } from "./importing.ts";

/** A layer of mining sites that its publisher gives to everybody, and what is known of it. */
export interface OpenLayer {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** Where the file itself is; null where only a page leads to it. */
  readonly address: string | null;
  /** The page that the file is described on. */
  readonly landing: string;
  readonly format: string;
  /** null where none was found. */
  readonly licence: string | null;
  readonly licenceStatus: "confirmed" | "unsure";
  readonly citation: string;
  /** What is in it, and so what its counts are about. */
  readonly frame: string;
  /** Catalogue ids that the file records; null where its columns are not known. */
  readonly records: readonly string[] | null;
  readonly rows: number | null;
  readonly asOf: string | null;
  /** Whether other pages may read it. */
  readonly cors: "yes" | "no" | "unknown";
  readonly note: string;
  /** Where these facts were read. */
  readonly read: string;
}

export const OPEN_LAYERS = (layers as { readonly layers: readonly OpenLayer[] }).layers;

/** What a pair asks, and which of it a layer records; null where the layer's columns are not known. */
export interface Tested {
  readonly asked: readonly string[];
  readonly recorded: readonly string[];
}

/** What the definitions ask, each thing once, and what of it the layer's publisher says it records. */
export function testedBy(layer: OpenLayer, pair: readonly Definition[]): Tested | null {
  if (!layer.records) return null;
  const records = new Set(layer.records);
  const asked = [...new Set(pair.flatMap(asks))];
  return { asked, recorded: asked.filter((id) => records.has(id)) };
}

/** What travels with the data from a layer; the licence in words that say how sure it is. */
export const creditOf = ({ publisher, title, citation }: OpenLayer, licence: string): Credit => ({
  source: `${publisher}: ${title}`,
  licence,
  citation,
});
