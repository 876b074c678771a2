import type { Pieces } from "../../dialects/pieces.ts";
import { formatNumber } from "../../dialects/text.ts";
import { unitLabel } from "../../dialects/words.ts";
import type { Definition } from "../../model/definition.ts";

/** What a threshold is called: its own label, else its key made readable. */
export function thresholdLabel({ params }: Definition, param: string): string {
  const label = params[param]?.label ?? param.replaceAll("_", " ");
  return label.slice(0, 1).toUpperCase() + label.slice(1);
}

/** A threshold's value as the sentence says it ("300 workers"), else the number with its unit. */
export function thresholdValue(definition: Definition, sentence: Pieces, param: string): string {
  const said = sentence.find((piece) => piece.kind === "token" && piece.param === param)?.text;
  if (said !== undefined) return said;
  const { value, unit } = definition.params[param] ?? {};
  const number = typeof value === "number" ? formatNumber(value) : String(value ?? "");
  return unit === undefined ? number : `${number} ${unitLabel(unit)}`;
}
