import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeLink, encodeLink, isTooLong } from "../../src/dialects/link.ts";
import { fromBase64Url, toBase64Url } from "../../src/dialects/link-base64.ts";
import { checkDefinition } from "../../src/model/check-definition.ts";
import type { Definition } from "../../src/model/definition.ts";
import { testsOf } from "../../src/model/walk.ts";
import { withLiteral } from "../../src/state/edit.ts";
import { randomDefinitions } from "../engine/random-definitions.ts";
import { BUILT_IN, plainState, statesOf, withAllMoved } from "./link-states.ts";

const SEED = 20261124;
const open = (link: string) => decodeLink(link, BUILT_IN);
const encode = (state: typeof plainState) => encodeLink(state, BUILT_IN);

describe("there and back", () => {
  test("any state over built-in definitions, moved or not", () => {
    const built = fc.constantFrom(...BUILT_IN, ...BUILT_IN.map(withAllMoved));
    const comparable = statesOf(built).map((state) => ({ ...state, baseline: state.proposed }));
    fc.assert(
      fc.property(comparable, (state) => {
        expect(open(encode(state))).toEqual({ ok: true, state });
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  test("any state over definitions of one's own", () => {
    fc.assert(
      fc.property(statesOf(randomDefinitions().filter((own) => checkDefinition(own).ok)), (state) => {
        expect(open(encode(state))).toEqual({ ok: true, state });
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  test("a literal moved, and a copy under another name, stay close to the preset they come from", () => {
    const [, lens] = BUILT_IN as [Definition, Definition];
    const place = testsOf(lens).find(({ criterion }) => criterion === "mechanisation")?.place ?? [];
    const moved = withLiteral(lens, place, "semi");
    const copy: Definition = { ...moved, id: "ours", name: "Ours", version: "1", source: { status: "illustrative" } };
    for (const proposed of [moved, copy]) {
      const link = encode({ ...plainState, proposed });
      expect(open(link)).toMatchObject({ ok: true, state: { proposed } });
      expect(link.length).toBeLessThan(500);
    }
  });

  test("the same state gives the same link, and any bytes the same text", () => {
    expect(encode(plainState)).toBe(encode(structuredClone(plainState)));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString("base64url"));
        expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
      }),
      { seed: SEED },
    );
    expect(fromBase64Url("ab*d")).toBeNull();
  });
});

describe("length", () => {
  test("under 2,000 characters for every built-in definition with every parameter moved, on both sides", () => {
    const lengths = BUILT_IN.map((definition) => {
      const moved = withAllMoved(definition);
      return encode({ ...plainState, baseline: moved, proposed: moved }).length;
    });
    expect(lengths.length).toBeGreaterThanOrEqual(30);
    expect(Math.max(...lengths)).toBeLessThan(2_000);
  });

  test("what no link can hold is told", () => {
    expect(isTooLong(encode(plainState))).toBe(false);
    const noise = Array.from({ length: 60_000 }, (_, at) => ((at * 7919 * (at + 31)) % 65_521).toString(36)).join("");
    expect(isTooLong(encode({ ...plainState, proposed: { ...plainState.proposed, why: noise } }))).toBe(true);
  });
});

describe("damage", () => {
  const own = { ...BUILT_IN[0]!, id: "own", name: "Own", classes: [{ id: "one" }], asmUpTo: "one" };
  const valid: Definition = {
    ...own,
    rules: [],
    params: {},
    order: [],
    scores: {},
    otherwise: "one",
    consequences: {},
  };
  const links = [
    encode(plainState),
    encode({ ...plainState, proposed: withAllMoved(BUILT_IN[1]!), selected: "site 7", table: true }),
    encode({ ...plainState, proposed: valid, baseline: valid }),
  ];

  test("cut anywhere, nothing is opened and every cut says so", () => {
    for (const link of links) {
      expect(open(link).ok).toBe(true);
      for (let end = 1; end < link.length; end++) {
        const { code } = open(link.slice(0, end)) as { code: string };
        expect(code, `${end} of ${link.length}`).toBe(
          end === 1 ? "link.none" : end <= link.indexOf(".") + 9 ? "link.damaged" : "link.cut",
        );
      }
    }
  });

  test("cut by one and by half, it says how much arrived", () => {
    const [link = ""] = links;
    const length = Number(/=(\d+)/.exec(link)?.[1]);
    expect(open(link.slice(0, -1))).toMatchObject({ code: "link.cut", params: { have: length - 1, length } });
    expect(open(link.slice(0, link.length / 2))).toMatchObject({ code: "link.cut", params: { length } });
  });

  test("with any one character changed, nothing else is ever opened", () => {
    for (const link of links) {
      const whole = open(link);
      for (let at = 1; at < link.length; at++) {
        for (const char of ["A", "b", "7", "-", "_", ".", " ", "%", "#", "=", "é"]) {
          const result = open(`${link.slice(0, at)}${char}${link.slice(at + 1)}`);
          if (result.ok) expect(result, `${char} at ${at}`).toEqual(whole);
          else expect(result.code).not.toBe("link.none");
        }
      }
    }
  });

  test("with characters swapped, doubled or dropped, nothing else is ever opened", () => {
    const [link = ""] = links;
    const whole = open(link);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: link.length - 1 }), fc.integer({ min: 1, max: 9 }), (at, size) => {
        const part = link.slice(at, at + size);
        for (const other of ["", part + part, [...part].reverse().join(""), part.toLowerCase(), part.toUpperCase()]) {
          const result = open(link.slice(0, at) + other + link.slice(at + size));
          if (result.ok) expect(result).toEqual(whole);
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test("noise is never opened and never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (noise) => {
        expect(open(`#${noise}`).ok).toBe(false);
        expect(open(`#asm1=${noise}`).ok).toBe(false);
      }),
      { seed: SEED },
    );
  });
});

describe("what happens on the way", () => {
  const link = encode({ ...plainState, selected: "site 7" });
  const whole = open(link);

  test.each([
    ["encoded once", encodeURIComponent(link.slice(1))],
    ["encoded twice", `#${encodeURIComponent(encodeURIComponent(link.slice(1)))}`],
    ["every character encoded", `#${link.slice(1).replace(/./g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`],
    ["a whole address", `https://example.org/lens/?a=b${link}`],
    ["a whole address in lower-case escapes", `https://example.org/lens/%2523${link.slice(1).replace("=", "%253d")}`],
    ["a full stop after it", `${link}.`],
    ["a closing bracket", `${link})`],
    ["a quotation mark and a word", `${link}”, he`],
    ["an underscore of emphasis", `${link}_`],
    ["white space after it", `${link} \n`],
    ["white space before it", `# ${link.slice(1)}`],
    ["broken over lines", link.replace(/(.{40})/g, "$1\r\n ")],
    ["a soft hyphen within", `${link.slice(0, 50)}\u00ad${link.slice(50)}`],
    ["a tracking suffix", `${link}&utm_source=mail&fbclid=IwAR0`],
    ["an encoded suffix", `${link}%26utm_source%3Dmail`],
    ["another hash behind it", `${link}#results`],
  ])("%s", (_, address) => {
    expect(whole.ok).toBe(true);
    expect(open(address)).toEqual(whole);
  });

  test.each(["", "#", "#results", "#section=2", "https://example.org/lens/"])("%s is no link of ours", (address) => {
    expect(open(address)).toEqual({ ok: false, code: "link.none", params: {} });
  });
});
