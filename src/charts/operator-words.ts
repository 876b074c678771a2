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
