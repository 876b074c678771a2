import { t } from "../dialects/text.ts";
import { amount } from "../dialects/words.ts";
import type { Criterion, Definition } from "../model/definition.ts";
import { type Cut, cardsOf } from "../state/cards.ts";

/** A number of the definition and where it cuts. */
export interface OpenLine {
  readonly property: string;
  /** As the definition reads the property. */
  readonly criterion: Criterion | undefined;
  readonly cut: Cut & { readonly value: number };
}

const isLine = (cut: Cut): cut is OpenLine["cut"] => typeof cut.value === "number";

/** The open cut where it is a number, else the first number of the definition. */
export function openLine(definition: Definition, open: string | null): OpenLine | null {
  const numbers = cardsOf(definition).filter((card) => card.kind === "number");
  const lines = numbers.flatMap(({ property, criterion, cuts }) =>
    cuts.filter(isLine).map((cut) => ({ property, criterion: definition.criteria[criterion], cut })),
  );
  return lines.find(({ cut }) => cut.id === open) ?? lines[0] ?? null;
}

/** How far a value lies from the cut, and on which side. */
export function distanceWords({ property, criterion, cut }: OpenLine, value: number): string {
  const { operator, value: line } = cut;
  if (value === line) return t("line.exact");
  const margin = amount(property, Number(Math.abs(value - line).toPrecision(6)), criterion);
  const passes = operator === "<=" || operator === "<" ? value < line : value > line;
  if (passes) return t("line.inside", { margin });
  return t(value > line ? "line.outside" : "line.short", { margin });
}
