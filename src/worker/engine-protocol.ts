import type { StatusCurve } from "../engine/hold/held-curve.ts";
import type { HeldData } from "../engine/hold/held-data.ts";
import type { Movement } from "../engine/hold/movement.ts";
import type { MetUnder } from "../engine/policy.ts";
import type { Codes } from "../engine/ranks.ts";
import type { PairRun } from "../engine/run.ts";
import type { Sweep } from "../engine/sweep.ts";
import type { Grouping, Tally } from "../engine/tally.ts";
import type { ValueOrder } from "../engine/value-order.ts";
import type { Definition } from "../model/definition.ts";
import type { Column } from "../model/site-table.ts";

/** An array by site that both threads hold under one number. */
export type ArrayId = number;

/** `Counted` of the engine, with its arrays by number. */
export interface CountedById {
  readonly include: ArrayId | null;
  readonly workers: ArrayId;
  readonly groupings: readonly (Omit<Grouping, "of"> & { readonly of: ArrayId })[];
}

/** What is given to the engine's thread once, and asked of again and again. */
export type Given =
  | {
      readonly kind: "table";
      readonly siteCount: number;
      readonly visitCount: number;
      readonly visitStart: Uint32Array;
    }
  /** Before the first question that reads the property by a scale; it is dropped once it has been read. */
  | { readonly kind: "column"; readonly property: string; readonly column: Column }
  | { readonly kind: "array"; readonly id: ArrayId; readonly array: Codes | Float64Array }
  /** The page has no more use of it. */
  | { readonly kind: "forget"; readonly id: ArrayId };

export type EngineQuestion = { readonly id: number } & EngineTask;

export type EngineTask =
  | {
      readonly kind: "run";
      readonly baseline: Definition;
      readonly proposed: Definition;
      readonly counted: CountedById;
    }
  | {
      readonly kind: "hold";
      readonly baseline: Definition;
      readonly movement: Movement;
      readonly counted: CountedById;
    }
  | {
      readonly kind: "curve";
      readonly definition: Definition;
      readonly param: string;
      readonly include: ArrayId | null;
    }
  | { readonly kind: "order"; readonly property: string }
  | { readonly kind: "met"; readonly definition: Definition; readonly include: ArrayId | null };

export interface HeldFound {
  readonly data: HeldData;
  readonly curve: StatusCurve;
}

/** What each kind of question is answered with. */
export interface EngineFound {
  readonly run: { readonly run: PairRun; readonly tally: Tally };
  readonly hold: HeldFound;
  readonly curve: Sweep | null;
  readonly order: ValueOrder;
  readonly met: MetUnder;
}

export type EngineAnswer =
  | { readonly kind: "done"; readonly id: number; readonly found: EngineFound[keyof EngineFound] }
  /** A DefinitionTooLarge, with its number of axes. */
  | { readonly kind: "too-large"; readonly id: number; readonly axes: number }
  | { readonly kind: "failed"; readonly id: number; readonly detail: string };

/** Every buffer behind the arrays of an answer, each once, so that they are handed over instead of copied. */
export function buffersIn(value: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) found.add(value.buffer as ArrayBuffer);
  else if (typeof value === "object" && value !== null) for (const part of Object.values(value)) buffersIn(part, found);
  return found;
}
