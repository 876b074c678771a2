import type { Issue } from "./issue.ts";
import type { Mapping } from "./mapping.ts";
import type { Outlines } from "./outlines.ts";
import type { Sample } from "./sample.ts";

/** A value as a file states it. Intervals and lists say what is partly known (asm-def/1, "Values"). */
export type Scalar = string | number | boolean;
export interface Interval {
  readonly min?: Scalar | null;
  readonly max?: Scalar | null;
}
export interface OneOf {
  readonly oneOf: readonly Scalar[];
}
export type Raw = Scalar | Interval | OneOf;

/**
 * One property, one entry a visit. Missing is NaN in `numbers`, code 0 in a dictionary (code k is values[k-1]).
 * A property is stored as numbers only where text and number agree exactly (`String(Number(t)) === t`),
 * so that a definition may still read it by another type.
 */
export type Column =
  | { readonly kind: "numbers"; readonly values: Float64Array }
  | {
      readonly kind: "dictionary";
      readonly codes: Uint8Array | Uint16Array | Uint32Array;
      readonly values: readonly Raw[];
    };

/** `observedOn` of a visit without a date. */
export const UNDATED = -2147483648;

/**
 * Sites and their visits in typed arrays. Never changed after ingest; the row index is a site's identity inside,
 * its id outside. Visits of one site lie together, oldest first (undated before dated), so the last known value
 * of a property is the last readable one in `visitStart[site] … visitStart[site + 1]`.
 */
export interface SiteTable {
  readonly siteCount: number;
  readonly visitCount: number;
  /** In order of first appearance in the file. */
  readonly siteIds: readonly string[];
  /** Length siteCount + 1. */
  readonly visitStart: Uint32Array;
  /** Days since 1970-01-01, or UNDATED. Length visitCount. */
  readonly observedOn: Int32Array;
  /** Degrees, last known position; NaN where the site is not placed. Length siteCount. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** By property name as in the catalogue (or as in the file, where the catalogue has no such attribute). */
  readonly columns: ReadonlyMap<string, Column>;
}

/** A row that was refused, whole, so that it can be mended and brought again. */
export interface SetAsideRow {
  /** As in the issue of the same row. */
  readonly row: number;
  readonly code: string;
  /** What the file states, as text, by the file's own names. */
  readonly cells: readonly (readonly [name: string, text: string])[];
}

/** A table together with what must be printed beside its numbers. */
export interface DataSet {
  readonly table: SiteTable;
  /** File name, or the demonstration's title. */
  readonly name: string;
  /** What the file set out to record, such as "IPIS: artisanal sites only"; printed beside n. */
  readonly frame: string | null;
  readonly source: string | null;
  readonly licence: string | null;
  /** How the publisher wants to be named, where that is known. */
  readonly citation?: string;
  /** What the file states of its sites' extent; left out where it states none. */
  readonly outlines?: Outlines;
  /** How the columns of the file became these, where a mapping said so. */
  readonly mapping?: Mapping;
  /** True where every site is invented. */
  readonly synthetic: boolean;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly hash: string;
  /** Where not every site of the file was read: how the others were left out. Its words are part of `frame`. */
  readonly sample?: Sample;
  /** Properties that the file has and that were not read, for nothing asked for them. */
  readonly unread?: readonly string[];
  /** Rows refused, one issue each in `issues`. visitCount + setAside (+ those a sample left out) = rows of the file. */
  readonly setAside: number;
  /** The rows refused, the first ten thousand of them. Left out where there are none to speak of (links, tests). */
  readonly quarantine?: readonly SetAsideRow[];
  readonly issues: readonly Issue[];
  /** Issues beyond those listed (the list is capped for memory), by code. */
  readonly issueCounts: Readonly<Record<string, number>>;
}

export const isUndated = (day: number): boolean => day === UNDATED;
