import { tCode } from "../../dialects/text.ts";
import { attributeInline, classInline, unitLabel, valueWords } from "../../dialects/words.ts";
import type { Definition } from "../../model/definition.ts";
import type { Issue } from "../../model/issue.ts";
import type { Scalar } from "../../model/site-table.ts";
import { propertyOf } from "../../model/walk.ts";

type Facts = Readonly<Record<string, string | number>>;

/** A fact that stands on a criterion's scale, in the criterion's own words: "50 workers", "semi". */
export function onScale(definition: Definition, key: string, value: Scalar): string {
  const criterion = definition.criteria[key];
  if (!criterion) return String(value);
  const number = criterion.type === "number" && value !== "any" ? Number(value) : Number.NaN;
  return valueWords(propertyOf(key, criterion), Number.isNaN(number) ? value : number, criterion);
}

function said(definition: Definition, facts: Facts, name: string): string | number {
  const value = facts[name] ?? "";
  const key = String(facts["criterion"] ?? "");
  const criterion = definition.criteria[key];
  if (name === "class") return classInline(definition, String(value));
  if (name === "criterion") return criterion ? attributeInline(propertyOf(key, criterion), criterion) : key;
  if (name === "limit" || name === "most" || name === "value" || name === "end") return onScale(definition, key, value);
  if (name === "param" || name === "low" || name === "high") return definition.params[value]?.label ?? value;
  return name === "unit" || name === "usual" ? unitLabel(String(value)) : value;
}

/** One piece of advice with ids turned into the reader's words. */
export function adviceWords(definition: Definition, { code, params = {} }: Pick<Issue, "code" | "params">): string {
  const words = Object.fromEntries(Object.keys(params).map((name) => [name, said(definition, params, name)]));
  return tCode(code, words);
}
