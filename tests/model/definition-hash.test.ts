import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { hashDefinition } from "../../src/model/definition-hash.ts";
import { sha256, utf8 } from "../../src/model/sha256.ts";
import { replacedAt } from "../../src/model/walk.ts";
import { checked, fixture } from "../fixture.ts";

const FLEX = checked(fixture("flex-lens"));

test("SHA-256 agrees with the platform's at every padding boundary", () => {
  for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000]) {
    const text = "é🜍a".repeat(length).slice(0, length);
    const bytes = utf8(text);
    expect([...bytes]).toEqual([...Buffer.from(text, "utf8")]);
    expect(sha256(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
  }
});

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
};

test("the hash does not depend on key order or on what is outside it", () => {
  const hash = hashDefinition(FLEX);
  expect(hash).toMatch(/^[0-9a-f]{12}$/);
  expect(hashDefinition(checked(reversed(fixture("flex-lens"))))).toBe(hash);
  for (const outside of [
    { ...FLEX, name: "other", purpose: "tax", why: "because", source: { year: 2000 }, consequences: { large: "tax" } },
    replacedAt(FLEX, ["rules", 0, "why"], "other"),
    replacedAt(FLEX, ["classes", 0, "label"], "other"),
    replacedAt(FLEX, ["params", "w_art", "label"], "other"),
    replacedAt(FLEX, ["criteria", "mech", "label"], "other"),
  ])
    expect(hashDefinition(outside)).toBe(hash);
});

test("every change of meaning changes the hash", () => {
  const changed = [
    replacedAt(FLEX, ["params", "w_art", "value"], 21),
    replacedAt(FLEX, ["rules", 0, "class"], "small"),
    replacedAt(FLEX, ["rules", 0, "when", "weights", 1], 3),
    replacedAt(FLEX, ["criteria", "mech", "attr"], "mechanisation"),
    replacedAt(FLEX, ["missing", "policy"], "fail"),
    replacedAt(FLEX, ["asmUpTo"], "small"),
    replacedAt(FLEX, ["version"], "2"),
  ].map(hashDefinition);
  expect(new Set([hashDefinition(FLEX), ...changed]).size).toBe(changed.length + 1);
});

test("defaults written out or left out are the same definition", () => {
  const { params: _, missing: __, hit: ___, ...bare } = checked(fixture("definition-a"));
  const written = { ...bare, params: {}, rules: [], order: [], missing: { policy: "interval" }, hit: "first" };
  const left = { ...bare, rules: [], order: [] };
  expect(hashDefinition(checked(left))).toBe(hashDefinition(checked(written)));
});
