import type { Pieces } from "../../dialects/pieces.ts";
import type { ChangeKind, ClassLook } from "../../ui/palette.ts";
import type { Places } from "../protect/places.ts";
import type { Shown } from "./shown.ts";

export interface StatusShown {
  readonly in: Shown;
  readonly cannotTell: Shown;
  readonly out: Shown;
}

/** A class and the sites surely in it; `id` "undetermined" for those whose class is not determined (look null). */
export interface ClassFact {
  readonly id: string;
  readonly label: string;
  readonly look: ClassLook | null;
  readonly sites: Shown;
}

/** What one definition says of the sites shown. */
export interface SideFacts {
  readonly letter: "A" | "B";
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** First eight digits of the definition's hash. */
  readonly hash: string;
  /** One paragraph; operators in words, every number with its unit. Pieces of kind class and token are set bold. */
  readonly sentence: Pieces;
  readonly classes: readonly ClassFact[];
  readonly status: StatusShown;
  /** Persons. */
  readonly workers: StatusShown;
  /** Sites by status whose number of workers is not one known number. */
  readonly notRecorded: StatusShown;
  /** Instrument, source, status and what was approximated, one line each; empty for an own definition. */
  readonly citation: readonly string[];
}

export interface MovedFact {
  readonly kind: ChangeKind;
  readonly label: string;
  readonly sites: Shown;
  readonly workers: Shown;
}

/** A line of small print: "Source" and what stands after it. */
export interface Line {
  readonly label: string;
  readonly text: string;
}

/**
 * Everything that a picture, a slide, a report or a sheet says, protected and in words, said once for all formats so
 * that their numbers agree. Built by `factsOf`; nothing that leaves is written from anything else.
 */
export interface Facts {
  /** The finding: who leaves is named first where workers leaving exceed those entering. */
  readonly title: string;
  /** Said beside the title where every site is invented, for a title is quoted without its picture. */
  readonly synthetic: boolean;
  readonly baseline: SideFacts;
  readonly proposed: SideFacts;
  /** Whether the two definitions differ. */
  readonly comparing: boolean;
  /** Status by status, rows baseline and columns proposed, each in the order in, cannot tell, out. */
  readonly flow: { readonly sites: readonly (readonly Shown[])[]; readonly workers: readonly (readonly Shown[])[] };
  /** One entry a kind of change, in the order of the legend. */
  readonly moved: readonly MovedFact[];
  /** Sites shown and counted. */
  readonly sites: Shown;
  /** Sites by country or province, or null where there is but one; ordered by sites that move. */
  readonly places: Places;
  /** Source, Data, Locations, Filters, Definitions, Made with: in that order. */
  readonly lines: readonly Line[];
  /** What a machine reads of the protection: geometry, minimum, columns, stamp. */
  readonly stamp: Readonly<Record<string, string | number | boolean>>;
  /** Reopens this view; null where the address would be too long. */
  readonly link: string | null;
  /** All of it in one paragraph for a reader who does not see the picture. */
  readonly alt: string;
  /** First part of a file's name, without extension: "asm-lens-8417dcb4", "SYNTHETIC-asm-lens-…". */
  readonly fileName: string;
  /** Language of every text, BCP 47. */
  readonly language: string;
}
