import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkMapping, isMappingText, mappingText } from "../../src/model/check-mapping.ts";
import type { Mapping } from "../../src/model/mapping.ts";

/** Every part that a mapping can have. */
const FULL: Mapping = {
  $schema: "asm-map/1",
  name: "Survey of a ministry",
  read: { part: "Feuil1", encoding: "windows-1252", delimiter: ";", headerLine: 3, nanIsMissing: true },
  position: { kind: "utm", easting: "x", northing: "y", zone: { column: "fuseau" }, decimal: "," },
  columns: {
    nb: {
      to: "workers",
      type: "number",
      unit: "persons",
      divisor: 250,
      decimal: ",",
      group: " ",
      missing: ["999"],
      about: true,
      ranges: true,
    },
    mercure: { to: "mercury", type: "flag", words: { oui: true, nsp: null } },
    date: { to: "observed_on", type: "date", date: "dmy" },
    part: { to: "miner_cards_pct", type: "number", fraction: true },
    minerai: { to: "mineral", type: "nominal", list: "," },
    nom: { to: null, type: "text" },
  },
  constants: { country: "COD" },
  derived: [
    {
      to: "formal",
      type: "flag",
      cases: [
        {
          when: {
            any: [
              { property: "licence", op: "==", value: "held" },
              {
                all: [{ not: { property: "card", op: "known" } }, { property: "mineral", op: "in", values: ["gold"] }],
              },
            ],
          },
          value: true,
        },
      ],
      otherwise: false,
    },
  ],
  frame: "all",
  source: "s",
  licence: "l",
  citation: "c",
};

const changed = (change: (mapping: Record<string, unknown>) => void): string => {
  const copy = structuredClone(FULL) as unknown as Record<string, unknown>;
  change(copy);
  return JSON.stringify(copy);
};
const faultOf = (text: string) => {
  const checked = checkMapping(text);
  return checked.ok ? null : [checked.fault.code, checked.fault.params["place"], checked.fault.params["value"]];
};

describe("a mapping as a file", () => {
  test("comes back as it was, whole", () => {
    expect(checkMapping(mappingText(FULL))).toEqual({ ok: true, mapping: FULL });
    expect(checkMapping(`\uFEFF${mappingText(FULL)}`).ok).toBe(true);
  });
  test("equal mappings are equal texts, in whatever order they were made", () => {
    const { $schema, columns, ...rest } = FULL;
    const turned = {
      ...Object.fromEntries(Object.entries(rest).reverse()),
      columns: Object.fromEntries(Object.entries(columns).reverse()),
      $schema,
    } as Mapping;
    expect(Object.keys(turned)[0]).not.toBe("$schema");
    expect(mappingText(turned)).toBe(mappingText(FULL));
    expect(mappingText(FULL)).toMatch(/^\{\n {2}"\$schema": "asm-map\/1",\n/);
    expect(mappingText(FULL).endsWith("}\n")).toBe(true);
  });
  test("a column may have any name, also one that objects have", () => {
    const column = { to: "workers", type: "number" } as const;
    const columns = Object.fromEntries([
      ["constructor", column],
      ["toString", column],
    ]);
    expect(checkMapping(mappingText({ ...FULL, columns }))).toMatchObject({ ok: true, mapping: { columns } });
  });
});

describe("a mistake is told with its place", () => {
  test.each([
    ["{", "faults.mapping_json", undefined, undefined],
    ["[]", "faults.mapping_value", "mapping", "[]"],
    [changed((m) => (m["$schema"] = "asm-map/2")), "faults.mapping_value", "mapping.$schema", '"asm-map/2"'],
    [changed((m) => delete m["name"]), "faults.mapping_value", "mapping.name", ""],
    [changed((m) => (m["colums"] = {})), "faults.mapping_key", "mapping.colums", ""],
    [
      changed((m) => (m["columns"] = { nb: { to: 1, type: "number" } })),
      "faults.mapping_value",
      "mapping.columns.nb.to",
      "1",
    ],
    [
      changed((m) => (m["columns"] = { nb: { to: "w", type: "int" } })),
      "faults.mapping_value",
      "mapping.columns.nb.type",
      '"int"',
    ],
    [
      changed((m) => (m["columns"] = { nb: { to: "w", type: "number", units: "t" } })),
      "faults.mapping_key",
      "mapping.columns.nb.units",
      "",
    ],
    [changed((m) => (m["position"] = { kind: "pole" })), "faults.mapping_value", "mapping.position.kind", '"pole"'],
    [
      changed((m) => (m["position"] = { kind: "toString" })),
      "faults.mapping_value",
      "mapping.position.kind",
      '"toString"',
    ],
    [
      changed((m) => (m["position"] = { kind: "pair", column: "p" })),
      "faults.mapping_value",
      "mapping.position.order",
      "",
    ],
    [
      changed((m) => (m["derived"] = [{ to: "f", type: "flag", cases: [{ when: { any: [{}] }, value: true }] }])),
      "faults.mapping_value",
      "mapping.derived[0].cases[0].when.any[0].property",
      "",
    ],
    [
      '{"$schema":"asm-map/1","name":"n","columns":{"__proto__":{}}}',
      "faults.mapping_key",
      "mapping.columns.__proto__",
      "",
    ],
  ] as const)("%s", (text, code, place, value) => {
    expect(faultOf(text)).toEqual([code, place, value]);
  });
  test("conditions within conditions without end are refused, not followed", () => {
    const deep = `${'{"not":'.repeat(5_000)}{}${"}".repeat(5_000)}`;
    const text = `{"$schema":"asm-map/1","name":"n","columns":{},"derived":[{"to":"f","type":"flag","cases":[{"when":${deep},"value":true}]}]}`;
    expect(faultOf(text)?.[0]).toBe("faults.mapping_value");
  });
  test("no text makes the check throw", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void checkMapping(text)));
    const near = fc
      .json()
      .map((json) => JSON.stringify({ ...FULL, columns: JSON.parse(json), derived: JSON.parse(json) }));
    fc.assert(fc.property(near, (text) => void checkMapping(text)));
  });
});

describe("a text says of itself that it is a mapping", () => {
  test("wherever its outermost $schema stands, also where only its beginning is at hand", () => {
    expect(isMappingText(mappingText(FULL))).toBe(true);
    expect(isMappingText(mappingText(FULL).slice(0, 60))).toBe(true);
    expect(isMappingText('{"columns":{"a{":{"to":null}},"name":"\\"}","$schema" : "asm-map/1"}')).toBe(true);
    expect(isMappingText('\uFEFF {"$schema":"asm-map/2"}')).toBe(true);
  });
  test("a data set that holds a mapping, a definition, or a text that speaks of one is none", () => {
    expect(isMappingText(`{"type":"FeatureCollection","mapping":${mappingText(FULL)}}`)).toBe(false);
    expect(isMappingText('{"$schema":"asm-def/1"}')).toBe(false);
    expect(isMappingText('{"name":"\\"$schema\\":\\"asm-map/1\\""}')).toBe(false);
    expect(isMappingText('[{"$schema":"asm-map/1"}]')).toBe(false);
    expect(isMappingText("a,b\n1,2")).toBe(false);
  });
});
