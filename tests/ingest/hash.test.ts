import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { sourceOf } from "../../src/ingest/byte-source.ts";
import { hashOf } from "../../src/ingest/hash.ts";
import { Sha256, sha256 } from "../../src/model/sha256.ts";

const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => (i * 31 + (i >> 8)) & 0xff);
const truth = (data: Uint8Array): string => createHash("sha256").update(data).digest("hex");

test("pieces of any length hash like the whole, at every length around a block", () => {
  for (let length = 0; length <= 200; length++) {
    const data = bytes(length);
    expect(sha256(data)).toBe(truth(data));
    for (const piece of [1, 7, 63, 64, 65]) {
      const hash = new Sha256();
      for (let at = 0; at < length; at += piece) hash.add(data.subarray(at, at + piece));
      expect(hash.finish()).toBe(truth(data));
    }
  }
});

test("a long file hashes like a short one, and is never asked for whole", async () => {
  const data = bytes(33_000_001);
  let most = 0;
  const whole = sourceOf(data, "long");
  const source = {
    ...whole,
    read: (start: number, end: number) => {
      most = Math.max(most, end - start);
      return whole.read(start, end);
    },
  };
  expect(await hashOf(source)).toBe(truth(data));
  expect(most).toBeLessThan(data.length / 4);
});
