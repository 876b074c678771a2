import { describe, expect, test } from "vitest";
import type { SentenceItem } from "../../src/dialects/gate-phrase.ts";
import { plain, type Token } from "../../src/dialects/pieces.ts";
import { sentence, sentenceBlocks, sentenceText, testWords } from "../../src/dialects/sentence.ts";
import type { Definition, Expr } from "../../src/model/definition.ts";
import { headcount, oneRule, wider } from "./definitions.ts";

/** What the sentence says between "A site is small-scale" and the closing words. */
const condition = (when: Expr, more: Partial<Definition> = {}): string =>
  sentenceText(oneRule(when, more))
    .replace("A site is small-scale ", "")
    .replace(/[,.] [oO]therwise .*$/, "");

const tokens = (definition: Definition): Token[] => sentence(definition).filter((piece) => piece.kind === "token");

describe("a ladder of limits", () => {
  test("reads as one paragraph", () => {
    expect(sentenceText(headcount)).toBe(
      "A site is artisanal with at most 50 workers. It is small-scale with at most 200 workers. " +
        "It is medium-scale with at most 500 workers, otherwise large-scale. ASM is artisanal and small-scale.",
    );
    expect(sentenceText(wider)).toBe(
      "A site is artisanal with at most 100 workers. It is small-scale with at most 300 workers and, where gold is mined, " +
        "no mercury. It is medium-scale with at most 1,000 workers, otherwise large-scale. ASM is artisanal and small-scale.",
    );
  });

  test("its numbers, yes/no tests and the line of ASM are tokens; its classes are marked", () => {
    expect(tokens(wider).map((token) => token.text)).toEqual([
      "100 workers",
      "300 workers",
      "gold",
      "no mercury",
      "1,000 workers",
      "artisanal and small-scale",
    ]);
    expect(sentence(wider).flatMap((piece) => (piece.kind === "class" ? [piece.classId] : []))).toEqual([
      "artisanal",
      "small",
      "medium",
      "large",
    ]);
    expect(tokens(wider)[1]).toMatchObject({ param: "small_workers", criterion: "workers", operator: "<=" });
  });
});

describe("every construct has words", () => {
  const cases: readonly [Expr, string][] = [
    [{ is: ["workers", "<=", 50] }, "with at most 50 workers"],
    [{ is: ["workers", "<", 50] }, "with fewer than 50 workers"],
    [{ is: ["workers", ">=", 1] }, "with at least 1 worker"],
    [{ is: ["workers", ">", 50] }, "with more than 50 workers"],
    [{ is: ["workers", "==", 50] }, "with exactly 50 workers"],
    [{ is: ["workers", "!=", 50] }, "with not exactly 50 workers"],
    [{ is: ["workers", "in", [10, 20, 3000]] }, "with exactly 10, 20 or 3,000 workers"],
    [{ is: ["workers", "notIn", [10, 20]] }, "with not exactly 10 or 20 workers"],
    [{ is: ["ore", "<", 25] }, "with less than 25 t/d of ore"],
    [{ is: ["pits_dug", "<=", 3] }, "with pits dug at most 3 pits"],
    [{ is: ["crew", "<=", 3] }, "with crew at most 3 persons"],
    [{ is: ["has_kitchen", "==", true] }, "with has kitchen"],
    [{ is: ["mechanisation", "<=", { param: "level" }] }, "with mechanisation at most semi"],
    [{ is: ["licence", "<", "held"] }, "with licence below held"],
    [{ is: ["licence", ">", "none"] }, "with licence above none"],
    [{ is: ["licence", "==", "held"] }, "if its licence is held"],
    [{ is: ["licence", "notIn", ["none", "applied"]] }, "if its licence is not none or applied"],
    [{ is: ["mercury", "==", true] }, "with mercury"],
    [{ is: ["mercury", "!=", true] }, "with no mercury"],
    [{ is: ["mercury", "in", [false]] }, "with no mercury"],
    [{ is: ["mercury", "in", [false, true]] }, "if its mercury is not used or used"],
    [{ is: ["operator", "==", "cooperative"] }, "if its operator is cooperative"],
    [
      { is: ["operator", "in", ["individual", "group", "domestic_company"]] },
      "if its operator is individual, group or domestic company",
    ],
    [{ not: { is: ["workers", "<=", 50] } }, "with more than 50 workers"],
    [{ not: { is: ["mercury", "==", true] } }, "with no mercury"],
    [{ not: { not: { is: ["mercury", "==", true] } } }, "with mercury"],
    [{ not: { is: ["operator", "in", ["foreign_company"]] } }, "if its operator is not foreign company"],
    [{ is: ["workers", "<=", { param: "open" }] }, "with any number of workers"],
    [{ is: ["mechanisation", ">=", { param: "open" }] }, "with any mechanisation"],
    [{ not: { is: ["workers", "<=", { param: "open" }] } }, "with not any number of workers"],
    [
      { any: [{ is: ["gold", "==", false] }, { is: ["mercury", "==", false] }, { is: ["taxed", "==", true] }] },
      "if, where gold is mined, it has no mercury or it has taxes or royalties paid",
    ],
    [
      {
        all: [
          { is: ["workers", "<=", 5] },
          { any: [{ is: ["mineral", "!=", "gold"] }, { is: ["mercury", "==", false] }] },
        ],
      },
      "with at most 5 workers and, where main mineral is gold, no mercury",
    ],
    [
      { any: [{ is: ["taxed", "==", true] }, { is: ["licence", "==", "held"] }] },
      "if it has taxes or royalties paid or its licence is held",
    ],
    [
      { not: { all: [{ is: ["mercury", "==", true] }, { is: ["cyanide", "==", true] }] } },
      "if not both mercury and cyanide",
    ],
    [
      { not: { any: [{ is: ["mercury", "==", true] }, { is: ["cyanide", "==", true] }] } },
      "if none holds: mercury; cyanide",
    ],
    [
      {
        atLeast: { param: "k" },
        of: [
          { is: ["workers", "<=", { param: "w" }] },
          { is: ["mechanisation", "<=", "manual"] },
          { is: ["licence", "<", "held"] },
        ],
      },
      "if at least 2 of 3 hold: at most 50 workers; mechanisation at most manual; licence below held",
    ],
    [
      { not: { atLeast: 2, of: [{ is: ["taxed", "==", true] }, { is: ["gold", "==", true] }] } },
      "if fewer than 2 of 2 hold: taxes or royalties paid; gold",
    ],
    [
      { atLeast: 3, of: [{ is: ["workers", "<=", 20] }, { is: ["mechanisation", "<=", "manual"] }], weights: [1, 2] },
      "if what holds adds up to at least 3 points: at most 20 workers (1 point); mechanisation at most manual (2 points)",
    ],
    [
      {
        all: [
          { is: ["workers", "<=", 20] },
          { atLeast: 2, of: [{ is: ["taxed", "==", true] }, { is: ["gold", "==", true] }] },
          {
            not: {
              atLeast: 2,
              of: [{ is: ["mercury", "==", true] }, { is: ["cyanide", "==", true] }],
              weights: [1, 2],
            },
          },
        ],
      },
      "if all hold: at most 20 workers; at least 2 of 2 (taxes or royalties paid; gold); " +
        "fewer than 2 points from (mercury (1 point); cyanide (2 points))",
    ],
    [{ true: true }, "Every site is small-scale"],
    [{ not: { true: true } }, "No site is small-scale"],
    [
      { any: [{ true: true }, { all: [{ not: { true: true } }, { is: ["gold", "==", true] }] }] },
      "if any one holds: in every case; all of (in no case; gold)",
    ],
  ];

  test.each(cases)("%j", (when, words) => {
    expect(condition(when)).toBe(words);
  });

  test("no sentence uses a sign of inequality", () => {
    for (const [when] of cases) expect(sentenceText(oneRule(when))).not.toMatch(/[<>=≤≥≠]/);
  });

  test("a score, and what it adds up", () => {
    const words = sentenceText(oneRule({ score: ["scale", "<", { param: "points" }] }));
    expect(words).toBe(
      "A site is small-scale with a score of fewer than 3 points for scale, otherwise large-scale. ASM is small-scale. " +
        "The scale score adds up: workers: up to 10 workers 0 points, up to 50 workers 2 points, above that 4 points; " +
        "mechanisation: manual 0 points, up to semi 1 point, above that 2 points; mercury: not used 0 points, used 1 point.",
    );
    expect(condition({ not: { score: ["scale", "<=", { param: "open" }] } })).toContain("with not any scale score");
  });

  test("what is left, and how the unknown is read", () => {
    const nothing = sentenceText({ ...headcount, otherwise: null, missing: { policy: "fail" } });
    expect(nothing).toContain("with at most 500 workers, otherwise not covered.");
    expect(nothing).toContain("What is not recorded counts as failing its test.");
    expect(sentenceText({ ...headcount, rules: [] })).toBe(
      "Every site is large-scale. ASM is artisanal and small-scale.",
    );
  });

  test("labels of its own, also with commas", () => {
    const named = {
      ...headcount,
      classes: [
        { id: "artisanal", label: "Growing, with room" },
        { id: "small", label: "PMA" },
        { id: "medium" },
        { id: "large" },
      ],
    };
    expect(sentenceText(named)).toContain(
      "A site is in the class “Growing, with room” with at most 50 workers. It is in the class “PMA” with",
    );
    expect(sentenceText({ ...named, asmUpTo: "artisanal" })).toContain(
      "Classes up to “Growing, with room” count as ASM.",
    );
  });

  test("a label that is the usual word for a class reads as one, also with a law's own word in brackets", () => {
    const named = {
      ...headcount,
      classes: [{ id: "artisanal", label: "Artisanal (proposed)" }, ...headcount.classes.slice(1)],
    };
    expect(sentenceText(named)).toContain("A site is artisanal (proposed) with at most 50 workers.");
    const lease = {
      ...headcount,
      classes: [{ id: "artisanal", label: "Mining lease" }, ...headcount.classes.slice(1)],
    };
    expect(sentenceText(lease)).toContain("A site is in the class “Mining lease” with");
    expect(sentenceText(lease)).toContain("ASM is “Mining lease” and small-scale.");
  });

  test("a share that cannot be passed is said plainly", () => {
    const ownership = { criteria: { national_ownership_pct: { type: "number" } } } as const;
    expect(condition({ is: ["national_ownership_pct", ">=", 100] }, ownership)).toBe("with 100 % national ownership");
    expect(condition({ is: ["national_ownership_pct", ">=", 51] }, ownership)).toBe(
      "with at least 51 % national ownership",
    );
    expect(condition({ is: ["national_ownership_pct", "<=", 0] }, ownership)).toBe("with 0 % national ownership");
  });
});

test("a gate keeps its lines, and gates within it theirs", () => {
  const [block] = sentenceBlocks(
    oneRule({
      all: [
        { is: ["workers", "<=", { param: "w" }] },
        {
          atLeast: { param: "k" },
          of: [{ is: ["taxed", "==", true] }, { is: ["gold", "==", true] }, { is: ["licence", "==", "held"] }],
        },
      ],
    }),
  );
  const outline = (item: SentenceItem): unknown => [plain(item.pieces), ...(item.items ?? []).map(outline)];
  expect(plain(block!.pieces)).toBe("A site is small-scale if all hold:");
  expect(block!.items!.map(outline)).toEqual([
    ["at most 50 workers"],
    ["at least 2 of 3", ["taxes or royalties paid"], ["gold"], ["licence is held"]],
  ]);
});

test("every token names a node of its definition", () => {
  const definition = oneRule({
    all: [
      { not: { not: { is: ["workers", "<=", { param: "w" }] } } },
      {
        atLeast: { param: "k" },
        of: [{ any: [{ is: ["gold", "==", false] }, { is: ["mercury", "==", false] }] }, { is: ["taxed", "==", true] }],
      },
      { score: ["scale", "<=", 3] },
    ],
  });
  for (const token of tokens(definition)) {
    let node: unknown = definition;
    for (const step of token.place) node = (node as Record<string | number, unknown>)[step];
    expect(node, token.text).toBeDefined();
    if (token.criterion && token.operator)
      expect(node).toMatchObject({ is: [token.criterion, token.operator, expect.anything()] });
  }
  expect(tokens(definition).map((token) => token.text)).toContain("2 of 2");
});

test("a test alone, in words", () => {
  expect(testWords(wider, "workers", "<=", { param: "small_workers" })).toBe("at most 300 workers");
  expect(testWords(wider, "mercury", "==", false)).toBe("no mercury");
  expect(testWords(oneRule({ true: true }), "mechanisation", "<=", "manual")).toBe("mechanisation at most manual");
});
