import { SQL_DIALECTS, type SqlDialect, sqlOf } from "../dialects/sql.ts";
import { noPlace, readArguments, required } from "./arguments.ts";
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
  noPlace(places);
  const name = required(options, "definition");
  const dialect = dialectOf(required(options, "dialect"));
  return `${sqlOf(await readDefinition(name), dialect, options.get("table"))}\n`;
}
