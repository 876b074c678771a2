import type { Criterion, Definition, Expr, Rule } from "./definition.ts";
import { type CountryLaw, OWN_LAW } from "./own-law-choice.ts";
import { mergeClasses } from "./own-law-classes.ts";
import { prefixed, prefixedExpr, prefixedParts } from "./own-law-names.ts";

/** What a reader is told; the words come from whoever asks. */
export interface OwnLawWords {
  readonly name: string;
  readonly why: string;
  /** The class of sites that their country's law does not cover. */
  readonly outsideLaw: string;
  /** The class of sites whose country has no law among those known. */
  readonly noLaw: string;
}

/** Several countries' laws as one definition that asks for the country first. */
export interface OwnLaw {
  readonly definition: Definition;
  readonly laws: readonly CountryLaw[];
  /** The class of the definition for a law's own class; null stands for "not covered by this law". */
  readonly classOf: (law: Definition, classId: string | null) => string;
  /** The class of sites whose country has no law here. It counts as out; show it on a line of its own. */
  readonly noLaw: string;
}

const COUNTRY = "country";

/** A rule that holds in one country only; a law's own `all` takes the country as its first test. */
function guarded(country: string, when: Expr): Expr {
  const guard: Expr = { is: [COUNTRY, "==", country] };
  if ("true" in when) return guard;
  return { all: "all" in when ? [guard, ...when.all] : [guard, when] };
}

const instrumentOf = ({ country, law }: CountryLaw): string =>
  `${country}: ${law.source?.instrument ?? law.name} (${law.id} ${law.version})`;

/**
 * Each site under its own country's law: for a site of a listed country exactly the classes, known or possible, that
 * the law alone gives it; where the country is unknown, what any of them could give.
 * The laws' policies on missing values are not taken over: sets are exact, as everywhere. Laws must read a property
 * alike (type, levels, domain); `checkDefinition` of the result tells where they do not.
 * @param laws one a country, as `lawsOfCountries` chooses them
 */
export function composeOwnLaw(laws: readonly CountryLaw[], words: OwnLawWords): OwnLaw {
  const merged = mergeClasses(laws.map(({ law }) => law));
  const [outsideLaw, noLaw] = [merged.free("outside-law"), merged.free("no-law")];
  const classOf = (law: Definition, classId: string | null): string =>
    classId === null ? outsideLaw : merged.idOf(law, classId);
  const parts = laws.map(({ country, law }) => prefixedParts(law, country));
  const country: Criterion = { type: "nominal", lens: "identity" };
  const rules = laws.flatMap((own): Rule[] => [
    ...own.law.rules.map((rule) => ({
      ...rule,
      class: classOf(own.law, rule.class),
      when: guarded(own.country, prefixedExpr(own.law, rule.when)),
    })),
    { class: classOf(own.law, own.law.otherwise), when: guarded(own.country, { true: true }) },
  ]);
  const definition: Definition = {
    $schema: "asm-def/1",
    id: OWN_LAW,
    version: "1.0.0",
    name: words.name,
    source: { status: "illustrative", country: null, reasons: laws.map(instrumentOf) },
    why: words.why,
    classes: [...merged.rungs, { id: outsideLaw, label: words.outsideLaw }, { id: noLaw, label: words.noLaw }],
    asmUpTo: merged.rungs[merged.asmCount - 1]?.id ?? "",
    params: Object.assign({}, ...parts.map(({ params }) => params)) as Definition["params"],
    order: laws.flatMap(({ law }) => law.order.map((keys) => keys.map((key) => prefixed(law, key)))),
    criteria: Object.assign({ [COUNTRY]: country }, ...parts.map(({ criteria }) => criteria)) as Definition["criteria"],
    scores: Object.assign({}, ...parts.map(({ scores }) => scores)) as Definition["scores"],
    rules,
    otherwise: noLaw,
    hit: "first",
    missing: { policy: "interval" },
  };
  return { definition, laws, classOf, noLaw };
}
