import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkDefinition, parseDefinition } from "../../src/model/check-definition.ts";
import type { Definition, Source } from "../../src/model/definition.ts";
import { composeOwnLaw } from "../../src/model/own-law.ts";
import { lawsOfCountries, OWN_LAW } from "../../src/model/own-law-choice.ts";
import { checked } from "../fixture.ts";

const WORDS = { name: "Own", why: "Each its own.", outsideLaw: "Outside", noLaw: "None known" };
const FOLDER = new URL("../../data/definitions/", import.meta.url);

const shipped: readonly Definition[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".json"))
  .map((file) => {
    const result = parseDefinition(readFileSync(new URL(file, FOLDER), "utf8"));
    if (!result.ok) throw new Error(file);
    return result.definition;
  });

const law = (id: string, source: Source, more: object = {}): Definition =>
  checked({
    $schema: "asm-def/1",
    id,
    source,
    classes: [{ id: "small", label: "Small" }, { id: "large" }],
    asmUpTo: "small",
    params: { most: { value: 50, label: "Most" }, more: { value: 90 } },
    order: [["most", "more"]],
    criteria: { workers: { type: "number" } },
    rules: [{ class: "small", when: { is: ["workers", "<=", { param: "most" }] } }],
    otherwise: null,
    ...more,
  });
const inForce = (country: string, year = 2000): Source => ({ status: "in_force", country, year });

const composed = (...laws: Definition[]) => composeOwnLaw(lawsOfCountries(laws), WORDS);
const idsOf = ({ classes }: Definition): string[] => classes.map(({ id }) => id);

describe("which law a country's sites are read under", () => {
  test("what is in force before what an agency uses; the past, proposals and texts of no country never", () => {
    const chosen = lawsOfCountries([
      law("a-agency", { status: "administrative", country: "AAA" }),
      law("a-law", inForce("AAA")),
      law("b-old", { status: "historical", country: "BBB" }),
      law("b-plan", { status: "proposal", country: "BBB" }),
      law("world", { status: "international", country: null }),
      law("c-agency", { status: "administrative", country: "CCC" }),
      law("nobody", {}),
    ]);
    expect(chosen.map(({ country, law: { id } }) => `${country} ${id}`)).toEqual(["AAA a-law", "CCC c-agency"]);
  });

  test("of two of one standing the one the table names, else the later, else the first by id; in any order", () => {
    const laws = [law("c", inForce("AAA", 2001)), law("b", inForce("AAA", 2001)), law("a", inForce("AAA", 1999))];
    for (const order of [laws, [...laws].reverse()]) expect(lawsOfCountries(order)[0]?.law.id).toBe("b");
    expect(lawsOfCountries(shipped).find(({ country }) => country === "CHL")?.law.id).toBe("cl-small-apl");
  });

  test("of the shipped texts, one a country, none of them repealed or proposed", () => {
    const laws = lawsOfCountries(shipped);
    expect(laws.map(({ country }) => country)).toEqual(
      [
        ...new Set(
          shipped.flatMap(({ source }) =>
            source?.country && ["in_force", "administrative"].includes(source.status ?? "") ? [source.country] : [],
          ),
        ),
      ].sort(),
    );
    expect(laws.length).toBeGreaterThan(20);
  });
});

describe("one definition of many laws", () => {
  test("is valid, the same from any order of the laws, and survives being written down", () => {
    const own = composeOwnLaw(lawsOfCountries(shipped), WORDS).definition;
    const result = checkDefinition(JSON.parse(JSON.stringify(own)));
    expect(result).toMatchObject({ ok: true, notes: [], definition: { id: OWN_LAW } });
    expect(result.ok && result.definition).toEqual(own);
    expect(composeOwnLaw(lawsOfCountries([...shipped].reverse()), WORDS).definition).toEqual(own);
  });

  test("classes that count as ASM stand before all others, the two of its own last", () => {
    const { definition } = composeOwnLaw(lawsOfCountries(shipped), WORDS);
    expect(idsOf(definition)).toEqual([
      ...["artisanal", "small", "semi", "medium", "large"],
      ...["beyond", "outside-law", "no-law"],
    ]);
    expect(definition).toMatchObject({ asmUpTo: "semi", otherwise: "no-law" });
    const family = { classes: [{ id: "family" }, { id: "medium" }], asmUpTo: "family", rules: [] };
    const unusual = composed(law("a", inForce("AAA")), law("b", inForce("BBB"), family)).definition;
    expect(idsOf(unusual).slice(0, 4)).toEqual(["small", "family", "medium", "large"]);
    expect(unusual.asmUpTo).toBe("family");
  });

  test("a class that counts as ASM in one law only is two classes", () => {
    const other = law("b", inForce("BBB"), { asmUpTo: "large", otherwise: "large" });
    const { definition, classOf } = composed(law("a", inForce("AAA")), other);
    expect(idsOf(definition)).toEqual(["small", "large", "large-outside", "outside-law", "no-law"]);
    expect(definition.asmUpTo).toBe("large");
    expect(definition.classes[0]).toEqual({ id: "small", label: "Small" });
    expect([classOf(law("a", inForce("AAA")), "large"), classOf(other, "large"), classOf(other, null)]).toEqual([
      "large-outside",
      "large",
      "outside-law",
    ]);
  });

  test("a label stays where all laws give it; an id of a law is never taken for the composer's own", () => {
    const odd = [{ id: "small", label: "Petite" }, { id: "no-law" }];
    const { definition, noLaw } = composed(law("a", inForce("AAA")), law("b", inForce("BBB"), { classes: odd }));
    expect(definition.classes[0]).toEqual({ id: "small" });
    expect(noLaw).toBe("no-law-2");
    expect(definition.otherwise).toBe(noLaw);
  });

  test("names are kept apart by law; parts keep the property they read, the order of limits and gates", () => {
    const gate = { atLeast: { param: "k" }, of: [{ not: { is: ["crew", ">", { param: "most" }] } }, { true: true }] };
    const points = [{ upTo: { param: "most" }, points: 0 }, { points: 2 }];
    const scored = law("b", inForce("BBB"), {
      params: { most: { value: 5 }, k: { value: 1 } },
      order: [],
      criteria: { crew: { type: "number", attr: "workers" } },
      scores: { size: { terms: [{ criterion: "crew", bands: points }] } },
      rules: [
        { class: "small", when: gate },
        { class: "large", when: { all: [{ score: ["size", ">=", { param: "k" }] }] } },
        { class: "small", when: { true: true } },
      ],
    });
    const { definition } = composed(law("a", inForce("AAA")), scored);
    expect(definition.criteria["b:crew"]).toEqual({ type: "number", attr: "workers" });
    expect(definition.params["a:most"]).toMatchObject({ value: 50, label: "AAA: Most" });
    expect(definition.order).toEqual([["a:most", "a:more"]]);
    const here = { is: ["country", "==", "BBB"] };
    expect(definition.rules.slice(2).map(({ when }) => when)).toEqual([
      {
        all: [
          here,
          { atLeast: { param: "b:k" }, of: [{ not: { is: ["b:crew", ">", { param: "b:most" }] } }, { true: true }] },
        ],
      },
      { all: [here, { score: ["b:size", ">=", { param: "b:k" }] }] },
      here,
      here,
    ]);
    expect(definition.scores["b:size"]?.terms).toEqual([
      { criterion: "b:crew", bands: [{ upTo: { param: "b:most" }, points: 0 }, { points: 2 }] },
    ]);
    expect(checkDefinition(JSON.parse(JSON.stringify(definition))).ok).toBe(true);
  });

  test("laws that read a property in two ways are told by the check", () => {
    const odd = law("b", inForce("BBB"), { criteria: { workers: { type: "number", domain: [1, 9] } } });
    const result = checkDefinition(composed(law("a", inForce("AAA")), odd).definition);
    expect(result.ok ? [] : result.errors.map(({ code }) => code)).toContain("definition.disagree");
  });
});
