import { t } from "../dialects/text.ts";
import { Refusal } from "./refusal.ts";

export interface Arguments<Option extends string> {
  readonly places: readonly string[];
  readonly options: ReadonlyMap<Option, string>;
}

/** Splits what follows a command into places and options (`--name value` or `--name=value`). Throws Refusal. */
export function readArguments<Option extends string>(
  words: readonly string[],
  known: readonly Option[],
): Arguments<Option> {
  const places: string[] = [];
  const options = new Map<Option, string>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    if (!word.startsWith("--")) {
      places.push(word);
      continue;
    }
    const equals = word.indexOf("=");
    const name = word.slice(2, equals < 0 ? undefined : equals);
    const option = known.find((candidate) => candidate === name);
    if (!option) throw new Refusal("cli.unknown_option", { name: `--${name}`, usage: t("cli.usage") });
    const value = equals < 0 ? words[++at] : word.slice(equals + 1);
    if (!value || (equals < 0 && value.startsWith("--"))) {
      throw new Refusal("cli.missing_value", { name: `--${name}`, usage: t("cli.usage") });
    }
    if (options.has(option)) throw new Refusal("cli.repeated_option", { name: `--${name}` });
    options.set(option, value);
  }
  return { places, options };
}

/** The one file of sites. Throws Refusal where there is none, or more than one. */
export function onlyPlace([sites, extra]: readonly string[]): string {
  const usage = t("cli.usage");
  if (sites === undefined) throw new Refusal("cli.no_sites", { usage });
  if (extra !== undefined) throw new Refusal("cli.too_many", { value: extra, usage });
  return sites;
}

/** Refuses what a command has no use for. Throws Refusal. */
export function noPlace([extra]: readonly string[]): void {
  if (extra !== undefined) throw new Refusal("cli.no_place", { value: extra, usage: t("cli.usage") });
}

/** The value of an option that must be given. Throws Refusal. */
export function required<Option extends string>(options: ReadonlyMap<Option, string>, name: Option): string {
  const value = options.get(name);
  if (value === undefined) throw new Refusal("cli.missing_option", { name: `--${name}`, usage: t("cli.usage") });
  return value;
}
