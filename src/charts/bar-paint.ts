import type { CSSProperties } from "react";
import type { ClassLook } from "../ui/palette.ts";

/** What a bar or a part of one stands for. `look` null: undetermined, drawn as a hatch. */
export interface BarSeries {
  readonly key: string;
  readonly label: string;
  readonly look: ClassLook | null;
}

/** @param hatch Id of the hatch pattern of the same picture. */
export const barPaint = (look: ClassLook | null, hatch: string): CSSProperties => ({
  fill: look ? `var(${look.token})` : `url(#${hatch})`,
});
