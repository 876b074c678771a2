import { gzipSync, strToU8 } from "fflate";
import { expect, test } from "vitest";
import { type ByteSource, sourceOf } from "../../src/ingest/byte-source.ts";
import { openGzip } from "../../src/ingest/formats/gzip.ts";
import { inflated } from "../../src/ingest/gunzip.ts";
import { inflatedSource } from "../../src/ingest/inflated-source.ts";
import { IssueLog } from "../../src/ingest/issue-log.ts";
import { NO_TOOLS } from "../../src/ingest/platform.ts";
import { readSource } from "../../src/ingest/read-source.ts";

/** Bytes that compress to little less than themselves. */
function noise(length: number): Uint8Array {
  let seed = 7;
  return Uint8Array.from({ length }, () => {
    seed = Math.imul(seed, 1_664_525) + 1_013_904_223;
    return seed >>> 24;
  });
}

test("81: a gzip that grows beyond what it can honestly hold is refused before it is all there", async () => {
  const bomb = gzipSync(new Uint8Array(70_000_000));
  await expect(readSource(sourceOf(bomb, "bomb.csv.gz"))).rejects.toMatchObject({
    code: "faults.gzip_bomb",
    params: { mb: 64 },
  });
});

test("a gzip that is cut off is refused", async () => {
  const whole = gzipSync(noise(100_000));
  const archive = whole.subarray(0, whole.length >> 1);
  await expect(readSource(sourceOf(archive, "a.csv.gz"))).rejects.toMatchObject({ code: "faults.gzip_damaged" });
});

test("who stops asking stops the inflating", async () => {
  let pieces = 0;
  for await (const _ of inflated(gzipSync(noise(1_000_000)))) {
    pieces++;
    break;
  }
  expect(pieces).toBe(1);
});

test("in order, back at the start or across pieces: what is read is what was compressed", async () => {
  const bytes = noise(400_000);
  const source = inflatedSource(gzipSync(bytes), "a", bytes.length);
  for (const [start, end] of [
    [0, 10],
    [5, 200_000],
    [200_000, 200_001],
    [250_000, 500_000],
    [0, 400_000],
  ] as const)
    expect(Buffer.compare(await source.read(start, end), bytes.subarray(start, end))).toBe(0);
});

test("a long text in a gzip is handed on to be read in order, what is no text as its bytes", async () => {
  const opened = async (bytes: Uint8Array): Promise<ByteSource> => {
    let inside: ByteSource | undefined;
    const openInside = (source: ByteSource): Promise<never> => {
      inside = source;
      return Promise.reject(new Error("far enough"));
    };
    const context = { issues: new IssueLog(), choices: {}, tools: NO_TOOLS, openInside };
    await expect(openGzip(sourceOf(gzipSync(bytes, { level: 0 }), "a.csv.gz"), context)).rejects.toThrow("far enough");
    if (!inside) throw new Error("nothing was opened");
    return inside;
  };
  const length = 32_100_000;
  const text = await opened(new Uint8Array(length).fill(97));
  expect([text.name, text.size]).toEqual(["a.csv", length]);
  // A source of bytes hands out views of the one buffer; one in order copies what was asked for.
  expect((await text.read(0, 100)).buffer.byteLength).toBe(100);
  const binary = await opened(new Uint8Array(length));
  expect((await binary.read(0, 100)).buffer.byteLength).toBe(length);
});

test("in order, the sites are those of the text", async () => {
  const text = strToU8("site_id,lon,lat,workers\na,1,2,3\nb,2,3,4\n");
  const plain = await readSource(sourceOf(text, "a.csv"));
  const zipped = await readSource(inflatedSource(gzipSync(text), "a.csv", text.length));
  expect(zipped.table).toEqual(plain.table);
});
