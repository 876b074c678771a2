import { create } from "zustand";
import type { DefinitionTooLarge } from "../engine/diagram.ts";
import type { StatusCurve } from "../engine/hold/held-curve.ts";
import type { MetUnder } from "../engine/policy.ts";
import type { Counted } from "../engine/tally.ts";
import type { ValueOrder } from "../engine/value-order.ts";
import type { Definition } from "../model/definition.ts";
import type { Scalar, SiteTable } from "../model/site-table.ts";
import type { Cut } from "./cards.ts";
import type { Choice } from "./choice.ts";
import type { Slider } from "./movement.ts";
import type { Asked, Results } from "./results.ts";

/** Tables with more sites than this are answered beside the page, on a thread of their own. */
const LARGE = 50_000;

/** Whether a table is answered on the page's own thread, within a frame. */
export const isSmall = ({ siteCount }: SiteTable): boolean => siteCount <= LARGE;

/** What answers a held slider and large tables (`beside-part.ts`); an answer that is not there yet is null. */
export interface Part {
  comeNear(cut: Cut, slider: Slider): void;
  takeInHand(cut: Cut, slider: Slider): void;
  moveInHand(cut: Cut, value: Scalar): boolean;
  letGo(moved: boolean): void;
  resultsInHand(choice: Choice): Results | null;
  beforeHand(): Results | null;
  curveInHand(): StatusCurve | null;
  curveBeside(table: SiteTable, definition: Definition, cut: Cut, include: Uint8Array | null): StatusCurve | null;
  orderBeside(table: SiteTable, property: string): ValueOrder | null;
  metBeside(table: SiteTable, definition: Definition, include: Uint8Array | null): MetUnder | null;
  prepare(results: Results): void;
  answerFirst(asked: Asked, counted: Counted): Promise<void>;
  runBeside(asked: Asked, counted: Counted): DefinitionTooLarge | null;
}

interface Beside {
  /** Comes after the first picture. Without it small tables are answered by whole runs, and large ones not at all. */
  readonly part: Part | null;
  /** Answers that have come, so that what waits for one asks again. */
  readonly answers: number;
}

export const useBeside = create<Beside>()(() => ({ part: null, answers: 0 }));

/** For what asks beside the page: drawn anew when an answer has come. */
export const useAnswers = (): number => useBeside((state) => state.answers);

export const answered = (): void => useBeside.setState(({ answers }) => ({ answers: answers + 1 }));
