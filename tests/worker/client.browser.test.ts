import { describe, expect, test } from "vitest";
import { encodeDataSet } from "../../src/ingest/compact.ts";
import { readFile } from "../../src/ingest/read-file.ts";
import { UnreadableFile } from "../../src/model/issue.ts";
import { decodeInWorker, readInWorker } from "../../src/worker/client.ts";
import { tools } from "../../src/worker/tools.ts";

const fileOf = (text: string): Blob => new Blob([text]);
const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;

/** So many sites that reading them takes long enough to be cancelled. */
const sites = (count: number): string =>
  `site_id,longitude,latitude,workers\n${Array.from({ length: count }, (_, i) => `s${i},${1 + (i % 90)},${i % 60},${i}`).join("\n")}`;

describe("reading in a worker", () => {
  test("gives the data set that reading here gives", async () => {
    const text = sites(5_000);
    // With the worker's own tools: it tells countries by position too.
    const here = await readFile(new Uint8Array(bytesOf(text)), "a.csv", { tools });
    expect(await readInWorker(fileOf(text), "a.csv")).toEqual(here);
  });

  test("bytes to decode are handed over, not copied", async () => {
    const dataSet = await readFile(new Uint8Array(bytesOf(sites(10))), "a.csv");
    const bytes = encodeDataSet(dataSet).slice().buffer;
    await decodeInWorker(bytes);
    expect(bytes.byteLength).toBe(0);
  });

  test("tells how far it is, up to the end", async () => {
    const file = fileOf(sites(20_000));
    const total = file.size;
    const steps: [number, number][] = [];
    await readInWorker(file, "a.csv", { onProgress: (done, of) => steps.push([done, of]) });
    expect(steps.length).toBeGreaterThan(3);
    expect(steps.every(([, of]) => of === total)).toBe(true);
    expect(steps.map(([done]) => done)).toEqual(steps.map(([done]) => done).sort((a, b) => a - b));
    expect(steps.at(-1)?.[0]).toBe(total);
  });

  test("a file that cannot be read is refused with its code and facts", async () => {
    const refusal = readInWorker(fileOf('{"type":"FeatureCollection","features":[{'), "cut.geojson");
    await expect(refusal).rejects.toBeInstanceOf(UnreadableFile);
    await expect(refusal).rejects.toMatchObject({ code: "faults.json_incomplete", params: { line: 1 } });
  });

  test("cancelling ends it with an AbortError, and the next reading works", async () => {
    const controller = new AbortController();
    const cancelled = readInWorker(fileOf(sites(200_000)), "a.csv", {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(cancelled).rejects.toMatchObject({ name: "AbortError" });
    expect((await readInWorker(fileOf(sites(3)), "b.csv")).table.siteCount).toBe(3);
  });

  test("a signal that fired before asks for nothing", async () => {
    await expect(readInWorker(fileOf(sites(3)), "a.csv", { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: "AbortError",
    });
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
