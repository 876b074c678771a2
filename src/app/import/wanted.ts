import { CATALOGUE } from "../../model/catalogue.ts";
import type { LargeColumns } from "../../model/large-file.ts";
import type { Survey } from "../../model/survey.ts";
import { propertyOf } from "../../model/walk.ts";
import type { Choice } from "../../state/choice.ts";

/** What the page counts by and filters by without being asked to. */
const ALWAYS = ["workers", "mineral", "unit", "operations", "stage", "site_type"];
const IDENTITY = CATALOGUE.filter(({ lens }) => lens === "identity").map(({ id }) => id);

/** The properties that both definitions, the filters and a site's identity are read from. */
export function wantedProperties({ baseline, proposed, filters }: Choice): string[] {
  const asked = [baseline, proposed].flatMap(({ criteria }) =>
    Object.entries(criteria).map(([key, criterion]) => propertyOf(key, criterion)),
  );
  return [...new Set([...IDENTITY, ...asked, ...ALWAYS, ...filters.clauses.map(({ property }) => property)])];
}

/** Of a file's columns those that such properties are read from, by its first rows. */
export function columnsWanted(
  { columns, guesses, position }: Pick<Survey, "columns" | "guesses" | "position">,
  properties: readonly string[],
): LargeColumns {
  const places = new Set(position?.columns);
  const isAsked = (name: string): boolean => {
    const guess = Object.hasOwn(guesses, name) ? guesses[name] : undefined;
    return places.has(name) || properties.includes(guess?.mapping.to ?? name);
  };
  const asked = columns.filter(({ name }) => isAsked(name));
  const known = (some: Survey["columns"]): number => some.reduce((sum, column) => sum + column.known, 0);
  const share = known(columns) > 0 ? known(asked) / known(columns) : 1;
  return { all: columns.length, asked: asked.length, share, properties };
}
