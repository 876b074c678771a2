import { en } from "./messages/en.ts";
import type { link } from "./messages/en-link.ts";
import type { late } from "./messages/late.ts";
import type { lateData } from "./messages/late-data.ts";
import type { lateImport } from "./messages/late-import.ts";
import type { lateMap } from "./messages/late-map.ts";
import type { lateShare } from "./messages/late-share.ts";

/** A message: one form, or the forms a count selects (CLDR plural categories). `{name}` is a slot. */
export type Message = string | { readonly one?: string; readonly other: string };
export type Params = Readonly<Record<string, string | number>>;
export type MessageKey =
  | keyof typeof en
  | keyof typeof link
  | keyof typeof late
  | keyof typeof lateData
  | keyof typeof lateImport
  | keyof typeof lateMap
  | keyof typeof lateShare;

const words: Record<string, Message> = { ...en };

/** Adds the words of a part that is loaded only when asked for. */
export const addWords = (more: Readonly<Record<string, Message>>): void => void Object.assign(words, more);

const LOCALE = "en";
const plural = new Intl.PluralRules(LOCALE);
const numbers = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 6 });

/** A number as the reader's language writes it: 1,204. */
export const formatNumber = (value: number): string => numbers.format(value);

/** The form of a message that the slot `n` selects, its slots still open; undefined where the catalogue has none. */
export function template(code: string, params: Params = {}): string | undefined {
  const message = Object.hasOwn(words, code) ? words[code] : undefined;
  if (message === undefined) return undefined;
  if (typeof message === "string") return message;
  return (plural.select(Number(params["n"] ?? 0)) === "one" ? message.one : undefined) ?? message.other;
}

/** The words for a key. Numbers are formatted; the slot `n` selects the plural form. */
export function t(key: MessageKey, params: Params = {}): string {
  return (template(key, params) ?? key).replace(/\{(\w+)\}/g, (slot, name: string) => {
    const value = params[name];
    return value === undefined ? slot : typeof value === "number" ? formatNumber(value) : value;
  });
}

/** Words for a code that came from data (an issue, an attribute); the code itself where the catalogue has none. */
export function tCode(code: string, params: Params = {}): string {
  return Object.hasOwn(words, code) ? t(code as MessageKey, params) : code;
}
