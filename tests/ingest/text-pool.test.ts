import fc from "fast-check";
import { expect, test } from "vitest";
import { TextPool } from "../../src/ingest/text-pool.ts";

test("codes and texts are those of a map, whatever the texts", () => {
  const texts = fc.array(
    fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("", "a", "constructor", "__proto__")),
    {
      maxLength: 300,
    },
  );
  fc.assert(
    fc.property(texts, (stated) => {
      const pool = new TextPool();
      const map = new Map<string, number>();
      for (const text of stated) {
        expect(pool.find(text)).toBe(map.get(text) ?? 0);
        if (!map.has(text)) map.set(text, map.size + 1);
        expect(pool.codeOf(text)).toBe(map.get(text));
      }
      expect(pool.size).toBe(map.size);
      for (const [text, code] of map) expect(pool.textOf(code)).toBe(text);
    }),
  );
});

test("it grows with the texts, long ones and many", () => {
  const pool = new TextPool();
  const long = "é".repeat(100_000);
  const codes = Array.from({ length: 20_000 }, (_, at) => pool.codeOf(`site-${at}`));
  expect(pool.codeOf(long)).toBe(20_001);
  expect(pool.textOf(20_001)).toBe(long);
  expect(codes.at(-1)).toBe(20_000);
  expect(pool.find("site-12345")).toBe(12_346);
  expect(pool.textOf(12_346)).toBe("site-12345");
});
