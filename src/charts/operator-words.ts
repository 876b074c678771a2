import { formatNumber, type MessageKey, t } from "../dialects/text.ts";
import type { Operator } from "../model/definition.ts";
import type { Amount } from "../ui/number-entry.ts";

const KEYS: Partial<Record<Operator, MessageKey>> = {
  "<=": "chart.op.<=",
  "<": "chart.op.<",
  ">=": "chart.op.>=",
  ">": "chart.op.>",
  "==": "chart.op.==",
  "!=": "chart.op.!=",
};

export const amountWords = (value: Amount): string => (value === "any" ? t("chart.any") : formatNumber(value));

/** "at most 300", "any". */
export const cutWords = (operator: Operator, value: Amount): string =>
  value === "any" ? t("chart.any") : t(KEYS[operator] ?? "chart.op.==", { value });

/** "+183", "−12": a difference always carries its sign. */
export const signedNumber = (value: number): string =>
  value === 0 ? "0" : `${value > 0 ? "+" : "−"}${formatNumber(Math.abs(value))}`;

const LEVEL_KEYS: Partial<Record<Operator, MessageKey>> = {
  "<": "chart.ordinal.op.<",
  ">": "chart.ordinal.op.>",
};

/** "at most semi-mechanised": levels are not counted, so they are not "fewer"; null: no limit. */
export const levelWords = (operator: Operator, level: string | null): string =>
  level === null ? t("chart.any") : t(LEVEL_KEYS[operator] ?? KEYS[operator] ?? "chart.op.==", { value: level });
