import { describe, expect, test } from "vitest";
import { encodeDataSet } from "../../src/ingest/compact.ts";
import { readFile } from "../../src/ingest/read-file.ts";
import { UnreadableFile } from "../../src/model/issue.ts";
import { decodeInWorker, readInWorker } from "../../src/worker/client.ts";

const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;

/** So many sites that reading them takes long enough to be cancelled. */
const sites = (count: number): string =>
  `site_id,longitude,latitude,workers\n${Array.from({ length: count }, (_, i) => `s${i},${1 + (i % 90)},${i % 60},${i}`).join("\n")}`;

describe("reading in a worker", () => {
  test("gives the data set that reading here gives", async () => {
    const text = sites(5_000);
    const here = await readFile(new Uint8Array(bytesOf(text)), "a.csv");
    expect(await readInWorker(bytesOf(text), "a.csv")).toEqual(here);
  });

  test("the bytes are handed over, not copied", async () => {
    const bytes = bytesOf(sites(10));
    const dataSet = readInWorker(bytes, "a.csv");
    await dataSet;
    expect(bytes.byteLength).toBe(0);
  });

  test("tells how far it is, up to the end", async () => {
    const bytes = bytesOf(sites(20_000));
    const total = bytes.byteLength;
    const steps: [number, number][] = [];
    await readInWorker(bytes, "a.csv", { onProgress: (done, of) => steps.push([done, of]) });
    expect(steps.length).toBeGreaterThan(3);
    expect(steps.every(([, of]) => of === total)).toBe(true);
    expect(steps.map(([done]) => done)).toEqual(steps.map(([done]) => done).sort((a, b) => a - b));
    expect(steps.at(-1)?.[0]).toBe(total);
  });

  test("a file that cannot be read is refused with its code and facts", async () => {
    const refusal = readInWorker(bytesOf('{"type":"FeatureCollection","features":[{'), "cut.geojson");
    await expect(refusal).rejects.toBeInstanceOf(UnreadableFile);
    await expect(refusal).rejects.toMatchObject({ code: "faults.json_incomplete", params: { line: 1 } });
  });

  test("cancelling ends it with an AbortError, and the next reading works", async () => {
    const controller = new AbortController();
    const cancelled = readInWorker(bytesOf(sites(200_000)), "a.csv", {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(cancelled).rejects.toMatchObject({ name: "AbortError" });
    expect((await readInWorker(bytesOf(sites(3)), "b.csv")).table.siteCount).toBe(3);
  });

  test("a signal that fired before asks for nothing and keeps the bytes", async () => {
    const bytes = bytesOf(sites(3));
    await expect(readInWorker(bytes, "a.csv", { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: "AbortError",
    });
    expect(bytes.byteLength).toBeGreaterThan(0);
  });

  test("the compact form comes back as it was, gzipped or not; damage is told", async () => {
    const dataSet = await readFile(new Uint8Array(bytesOf(sites(100))), "a.csv");
    const compact = encodeDataSet(dataSet);
    const zipped = new Blob([new Uint8Array(compact)]).stream().pipeThrough(new CompressionStream("gzip"));
    expect(await decodeInWorker(compact.slice().buffer)).toEqual(dataSet);
    expect(await decodeInWorker(await new Response(zipped).arrayBuffer())).toEqual(dataSet);
    compact[compact.length - 20] = 0xff;
    await expect(decodeInWorker(compact.buffer as ArrayBuffer)).rejects.toMatchObject({
      code: "faults.compact_damaged",
    });
  });
});
