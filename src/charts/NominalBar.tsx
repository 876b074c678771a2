import { t } from "../dialects/text.ts";
import { ValueBar } from "./ValueBar.tsx";
import { type ValueCount, valueParts } from "./value-parts.ts";

interface Props {
  /** The attribute: "Mineral". */
  readonly label: string;
  readonly values: readonly ValueCount[];
  /** Whether a value meets the test; true for all where it has no limit. Null: no value passes or fails by itself. */
  readonly meets: ((key: string) => boolean) | null;
  readonly unknown: number;
  /** "not recorded" */
  readonly unknownLabel: string;
  /** Values that do not meet the test and are named; the rest are one part. */
  readonly most?: number;
}

/** Values by count: those that are asked for, the others, and what is not recorded. */
export function NominalBar({ label, values, meets, unknown, unknownLabel, most = 4 }: Props) {
  const known = valueParts(values, meets, { most, label: (n) => t("chart.nominal.rest", { n }) });
  return (
    <ValueBar label={label} parts={[...known, { key: "", label: unknownLabel, count: unknown, kind: "unknown" }]} />
  );
}
