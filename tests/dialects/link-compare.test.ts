import { deflateSync, strToU8 } from "fflate";
import { expect, test } from "vitest";
import { decodeLink, encodeLink } from "../../src/dialects/link.ts";
import type { LinkState } from "../../src/dialects/link-state.ts";
import { packState } from "../../src/dialects/link-v1.ts";
import { crc32 } from "../../src/model/crc32.ts";
import { BUILT_IN, plainState } from "./link-states.ts";

function forged(json: unknown): string {
  const payload = Buffer.from(deflateSync(strToU8(JSON.stringify(json)))).toString("base64url");
  const sum = crc32(strToU8(`asm1.${payload}`))
    .toString(16)
    .padStart(8, "0");
  return `#asm1=${payload.length}.${sum}.${payload}`;
}

test.each([
  ["swipe", 0.37],
  ["side", 0.5],
  ["a word of a later version", 0],
])("%s comes back with its line", (by, split) => {
  const state: LinkState = { ...plainState, compare: { by, split } };
  expect(decodeLink(encodeLink(state, BUILT_IN), BUILT_IN)).toEqual({ ok: true, state });
});

test("a link that compares nothing is as short as before there was comparing", () => {
  expect(Object.keys(packState(plainState, BUILT_IN))).not.toContain("m");
});

test.each([[["swipe", 2]], [["swipe", "half"]], [[1, 0.5]], ["swipe"], [["swipe"]], [["swipe", null]]])(
  "%j is no comparison of ours",
  (m) => {
    const opened = decodeLink(forged({ ...packState(plainState, BUILT_IN), m }), BUILT_IN);
    expect(opened).toMatchObject({ ok: false, code: "link.damaged" });
  },
);
