import fc from "fast-check";
import { expect, test } from "vitest";
import { element, escaped, jsonInScript } from "../../../src/share/story/escape.ts";
import { HOSTILE } from "./invented-slide.ts";

test("whatever a text holds, no markup begins or ends in it", () => {
  for (const sign of ["<", ">", '"', "'", "\u202e", "\u0007"]) expect(escaped(HOSTILE)).not.toContain(sign);
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(escaped(text)).not.toMatch(/[<>"']/);
      expect(escaped(text).replace(/&(amp|lt|gt|quot|#39);/g, "")).not.toContain("&");
    }),
    { seed: 4, numRuns: 500 },
  );
});

test("JSON in a script element holds no sign of a tag, and reads as it was", () => {
  const value = { [HOSTILE]: [HOSTILE, "<!--", "\u2028", 1.5, null] };
  expect(jsonInScript(value)).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(jsonInScript(value))).toEqual(value);
});

test("an element escapes its attributes and leaves out those that are null", () => {
  expect(element("a", { href: `"><b>`, rel: null, "data-n": 3 }, "text")).toBe(
    `<a href="&quot;&gt;&lt;b&gt;" data-n="3">text</a>`,
  );
});
