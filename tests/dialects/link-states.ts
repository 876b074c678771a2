import fc from "fast-check";
import type { LinkClause, LinkState } from "../../src/dialects/link-state.ts";
import type { Definition } from "../../src/model/definition.ts";
import { LAWS } from "../../src/state/laws.ts";
import { FIRST_PAIR, PRESETS } from "../../src/state/presets.ts";

/** Every built-in definition once. */
export const BUILT_IN: readonly Definition[] = [
  ...PRESETS,
  ...LAWS.filter(({ id }) => PRESETS.every((preset) => preset.id !== id)),
];

/** What a first visit shows. */
export const plainState: LinkState = {
  data: { name: "Invented demonstration sites", hash: "0123456789abcdef" },
  ...FIRST_PAIR,
  filters: { workingOnly: true, clauses: [] },
  door: "adjust",
  view: { what: "class", by: "sites" },
  weight: "sites",
  hidden: [],
  selected: null,
  open: null,
  table: false,
  camera: null,
  language: "en",
};

/** A definition with every parameter at an odd value of its own kind; nothing else is touched. */
export const withAllMoved = (definition: Definition): Definition => ({
  ...definition,
  params: Object.fromEntries(
    Object.entries(definition.params).map(([key, param]) => {
      const [low, high] = param.range ?? [];
      const value = typeof param.value === "number" && typeof low === "number" ? low : (high ?? param.value);
      return [key, { ...param, value }];
    }),
  ),
});

const text = fc.string({ unit: "grapheme", maxLength: 12 });

const clause: fc.Arbitrary<LinkClause> = fc.oneof(
  fc.record({ property: text, values: fc.array(text, { maxLength: 3 }) }),
  fc.record({
    property: text,
    min: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0))),
    max: fc.option(fc.integer()),
  }),
);

/** States of every shape over given definitions. */
export const statesOf = (definition: fc.Arbitrary<Definition>): fc.Arbitrary<LinkState> =>
  fc.record({
    data: fc.option(fc.record({ name: text, hash: fc.stringMatching(/^[0-9a-f]{16}$/) })),
    baseline: definition,
    proposed: definition,
    filters: fc.record({ workingOnly: fc.boolean(), clauses: fc.array(clause, { maxLength: 3 }) }),
    door: fc.constantFrom("adjust", "explore", "later"),
    view: fc.record({ what: text, by: text }),
    weight: text,
    hidden: fc.array(text, { maxLength: 3 }),
    selected: fc.option(text),
    open: fc.option(text),
    table: fc.boolean(),
    camera: fc.option(fc.record({ lon: fc.integer(), lat: fc.integer(), zoom: fc.integer() })),
    language: text,
  });
