import { SQL_DIALECTS, type SqlDialect, sqlOf } from "../dialects/sql.ts";
import { t, tCode } from "../dialects/text.ts";
import { DefinitionTooLarge } from "../engine/diagram.ts";
import { readArguments } from "./arguments.ts";
import { readDefinition } from "./definitions.ts";
import { Refusal } from "./refusal.ts";

const OPTIONS = ["definition", "dialect", "table"] as const;

function dialectOf(name: string): SqlDialect {
  const dialect = SQL_DIALECTS.find((known) => known === name);
  if (!dialect) throw new Refusal("cli.no_dialect", { name, dialects: SQL_DIALECTS.join(", ") });
  return dialect;
}

/** `lens sql`: a definition as one statement over a table of sites. */
export async function sql(words: readonly string[]): Promise<string> {
  const { places, options } = readArguments(words, OPTIONS);
  const usage = t("cli.usage");
  const [extra] = places;
  if (extra !== undefined) throw new Refusal("cli.no_place", { value: extra, usage });
  const required = (name: (typeof OPTIONS)[number]): string => {
    const value = options.get(name);
    if (value === undefined) throw new Refusal("cli.missing_option", { name: `--${name}`, usage });
    return value;
  };
  const path = required("definition");
  const dialect = dialectOf(required("dialect"));
  try {
    return `${sqlOf(await readDefinition(path), dialect, options.get("table"))}\n`;
  } catch (error) {
    if (!(error instanceof DefinitionTooLarge)) throw error;
    throw new Refusal("cli.bad_definition", { path, place: "", why: tCode(error.code, error.params) });
  }
}
