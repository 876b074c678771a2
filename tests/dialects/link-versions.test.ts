import { readdirSync } from "node:fs";
import { deflateSync, strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { decodeLink, encodeLink } from "../../src/dialects/link.ts";
import type { LinkFault, LinkState } from "../../src/dialects/link-state.ts";
import { packState } from "../../src/dialects/link-v1.ts";
import { linkFaultText } from "../../src/dialects/link-words.ts";
import { crc32 } from "../../src/model/crc32.ts";
import { hashDefinition } from "../../src/model/definition-hash.ts";
import { fixture } from "../fixture.ts";
import { BUILT_IN, plainState } from "./link-states.ts";

/** A link around any contents, with a true length and checksum: what a hand, or another version, could make. */
function forged(json: unknown, version = 1): string {
  const payload = Buffer.from(deflateSync(strToU8(JSON.stringify(json)))).toString("base64url");
  const sum = crc32(strToU8(`asm${version}.${payload}`))
    .toString(16)
    .padStart(8, "0");
  return `#asm${version}=${payload.length}.${sum}.${payload}`;
}
const packed = { ...packState(plainState, BUILT_IN) };
const faultOf = (json: unknown, version?: number): LinkFault =>
  decodeLink(forged(json, version), BUILT_IN) as LinkFault;

interface Released {
  readonly link: string;
  readonly baseline: { readonly id: string; readonly name: string; readonly hash: string };
  readonly proposed: { readonly id: string; readonly name: string; readonly hash: string };
  readonly state: Omit<LinkState, "baseline" | "proposed">;
}
const fixtures = readdirSync("tests/fixtures/links").map((file) => file.replace(/\.json$/, ""));

describe("links of every version ever released open for ever", () => {
  test("version 1 has its three fixtures", () => {
    expect(fixtures.filter((name) => name.startsWith("v1-")).length).toBeGreaterThanOrEqual(3);
  });

  // A failure after a change to a built-in definition: links to the released one must still open. Keep that version.
  test.each(fixtures)("%s", (name) => {
    const { link, state, ...sides } = fixture(`links/${name}`) as Released;
    const result = decodeLink(link, BUILT_IN);
    if (!result.ok) throw new Error(JSON.stringify(result));
    const { baseline, proposed, ...rest } = result.state;
    const known = { baseline, proposed };
    for (const side of ["baseline", "proposed"] as const) {
      const { id, name: title } = known[side];
      expect({ id, name: title, hash: hashDefinition(known[side]) }).toEqual(sides[side]);
    }
    expect(rest).toEqual(state);
  });

  test("keys that a later minor version adds are passed over", () => {
    expect(decodeLink(forged({ ...packed, z: [1, 2] }), BUILT_IN)).toEqual({ ok: true, state: plainState });
  });
});

describe("links that no version of ours wrote", () => {
  test("a newer version says so, and which one is read", () => {
    const fault = faultOf(packed, 2);
    expect(fault).toMatchObject({ code: "link.too_new", params: { version: 2, newest: 1 } });
    expect(linkFaultText(fault)).toContain("newer version of the page");
  });

  test("a built-in definition that is not there, or is there in another version", () => {
    expect(faultOf({ ...packed, b: ["atlantis-2030", "0123456789ab"] })).toMatchObject({
      code: "link.unknown_preset",
      params: { id: "atlantis-2030" },
    });
    const fault = faultOf({ ...packed, b: ["new-lens", "0123456789ab"] });
    expect(fault).toMatchObject({ code: "link.preset_version", params: { name: "New lens" } });
    expect(linkFaultText(fault)).toContain("another version of the built-in definition New lens (0123456789ab)");
  });

  test("an invalid definition names the side, the place and the mistake", () => {
    const hash = hashDefinition(plainState.proposed);
    const fault = faultOf({ ...packed, b: ["new-lens", hash, [["classes", 0, "id"], "not-covered"]] });
    expect(fault).toMatchObject({ code: "link.invalid_definition", params: { side: "B", place: "classes[0].id" } });
    expect(linkFaultText(fault)).toContain("Definition B in this link is not valid, at classes[0].id");
    expect(linkFaultText(faultOf({ ...packed, a: 7 }))).toContain("at the whole text");
  });

  test("two definitions that cannot be compared", () => {
    const other = {
      ...plainState.proposed,
      id: "other",
      criteria: { mercury: { type: "nominal", levels: ["yes", "no"] } },
      rules: [{ class: "artisanal", when: { is: ["mercury", "==", "yes"] } }],
      params: {},
      order: [],
    };
    const fault = faultOf({ ...packed, a: other });
    expect(fault.code).toBe("link.pair");
    expect(linkFaultText(fault)).toContain("cannot be compared: ");
  });

  const hash = hashDefinition(plainState.proposed);
  test.each([
    ["no view", { ...packed, v: undefined }],
    ["a view that is no text", { ...packed, v: [1, 2, 3] }],
    ["filters that are no list", { ...packed, f: { country: "COD" } }],
    ["a filter without a property", { ...packed, f: [[1, ["a"]]] }],
    ["a filter with an end that is no number", { ...packed, f: [["workers", "10", null]] }],
    ["a selection that is no text", { ...packed, s: 7 }],
    ["a camera that looks nowhere", { ...packed, c: [1, "2", 3] }],
    ["data without words", { ...packed, d: 3 }],
    ["a move to a place that does not exist", { ...packed, b: ["new-lens", hash, [["rules", "x", "y", "z"], 1]] }],
    ["a list", [1, 2]],
    ["a number", 7],
    ["nothing", null],
  ])("%s", (_, json) => {
    const fault = faultOf(json);
    expect(fault.ok).toBe(false);
    expect(["link.damaged", "link.invalid_definition"]).toContain(fault.code);
  });

  test("keys of prototypes are refused and pollute nothing", () => {
    const moves = [
      [["__proto__", "polluted"], true],
      [["params", "__proto__"], { value: 1 }],
    ];
    for (const move of moves) expect(faultOf({ ...packed, b: ["new-lens", hash, move] }).ok).toBe(false);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  test("a payload that is longer than any definition is not inflated", () => {
    const payload = "A".repeat(200_000);
    const sum = crc32(strToU8(`asm1.${payload}`))
      .toString(16)
      .padStart(8, "0");
    expect(decodeLink(`#asm1=200000.${sum}.${payload}`, BUILT_IN)).toMatchObject({ code: "link.damaged" });
  });

  test("every fault has its words, and says that nothing was changed", () => {
    const codes = ["link.cut", "link.damaged", "link.too_new", "link.unknown_preset", "link.preset_version"] as const;
    for (const code of codes) {
      const words = linkFaultText({ ok: false, code, params: {} });
      expect(words).not.toContain(code);
      expect(words).toContain("Nothing was changed.");
    }
  });

  test("what is encoded is what was released", () => {
    const { link } = fixture("links/v1-first-visit") as Released;
    const state = { ...plainState, data: { name: "Invented demonstration sites", hash: "0f1e2d3c4b5a6978" } };
    expect(encodeLink(state, BUILT_IN)).toBe(link);
  });
});
