import { expect, test } from "vitest";
import { inflateLz4Frame } from "../../../src/ingest/formats/lz4-frame.ts";
import { INDEPENDENT, LINKED, TEXT } from "./compressed.ts";

test.each([
  ["blocks that refer to each other", LINKED],
  ["blocks by themselves, with checksums", INDEPENDENT],
])("%s", (_, frame) => {
  expect(new TextDecoder().decode(inflateLz4Frame(frame))).toBe(TEXT);
});

test("bytes that could not be made smaller are stored", () => {
  const stored = [0x04, 0x22, 0x4d, 0x18, 0x60, 0x40, 0x82, 3, 0, 0, 0x80, 7, 8, 9, 0, 0, 0, 0];
  expect([...inflateLz4Frame(Uint8Array.from(stored))]).toEqual([7, 8, 9]);
});

test.each([0, 4, 8, 60, LINKED.length - 12])("cut off after %i bytes it is refused", (length) => {
  expect(() => inflateLz4Frame(LINKED.subarray(0, length))).toThrow(RangeError);
});

test("a match before the beginning is refused", () => {
  const block = [0x10, 65, 9, 0, 0];
  const frame = [0x04, 0x22, 0x4d, 0x18, 0x60, 0x40, 0x82, block.length, 0, 0, 0, ...block, 0, 0, 0, 0];
  expect(() => inflateLz4Frame(Uint8Array.from(frame))).toThrow("before the beginning");
});
