import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ByteSource, sourceOf } from "../../src/ingest/byte-source.ts";
import { readCsv } from "../../src/ingest/csv.ts";
import { csvLayout } from "../../src/ingest/csv-layout.ts";
import { CsvRows } from "../../src/ingest/csv-rows.ts";
import type { FileReading } from "../../src/ingest/file-reading.ts";
import { openCsvStream } from "../../src/ingest/formats/csv-stream.ts";
import { IssueLog } from "../../src/ingest/issue-log.ts";
import { LineFeeds } from "../../src/ingest/line-feeds.ts";
import { NO_TOOLS } from "../../src/ingest/platform.ts";
import type { Row } from "../../src/ingest/row.ts";
import type { ReadChoices } from "../../src/model/mapping.ts";

const plain = ({ number, properties, position }: Row): unknown => [number, [...properties], position];

async function rowsOf(reading: FileReading): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const { rows } of reading.batches()) all.push(...rows.map(plain));
  return all;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const stream = (source: ByteSource, issues: IssueLog, choices: ReadChoices = {}): Promise<FileReading> =>
  openCsvStream(source, { issues, choices, tools: NO_TOOLS, openInside: () => Promise.reject(new Error("nothing")) });

const TRICKY = `site_id,lon,lat,name\n"a",1,2,"x\ny, ""z"" "\nb,,,\n\nc,3\nd,4,5,"e"f"\ng,5,6,h\n`;

describe("a table cut into pieces", () => {
  test("after any character gives the same rows", () => {
    const layout = csvLayout(TRICKY, new IssueLog(), {});
    const whole = new CsvRows(layout).feed(TRICKY, true).map(plain);
    expect(whole.length).toBe(5);
    for (let cut = 0; cut <= TRICKY.length; cut++) {
      const rows = new CsvRows(layout);
      const pieces = [...rows.feed(TRICKY.slice(0, cut), false), ...rows.feed(TRICKY.slice(cut), true)];
      expect(pieces.map(plain)).toEqual(whole);
    }
  });

  test("has one kind of line end wherever it is cut", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "\r", "\n", "\r\n")), fc.nat(), (parts, at) => {
        const text = parts.join("");
        const cut = at % (text.length + 1);
        const ends = new LineFeeds();
        expect(ends.feed(text.slice(0, cut), false) + ends.feed(text.slice(cut), true)).toBe(
          text.replace(/\r\n?/g, "\n"),
        );
      }),
    );
  });

  test("a quotation mark that is never closed is refused with its line, before all of it is held", () => {
    const layout = csvLayout("a,b\n1,2\n", new IssueLog(), {});
    const rows = new CsvRows(layout);
    expect(rows.feed('a,b\n1,2\n3,"4\n', false).length).toBe(1);
    const piece = "5,6\n".repeat(1_000_000);
    let fed = 0;
    const feed = (): void => {
      while (fed++ < 100) rows.feed(piece, false);
    };
    expect(feed).toThrow(expect.objectContaining({ code: "faults.unclosed_quote", params: { line: 3 } }));
    expect(fed).toBeLessThan(20);
  });
});

describe("a long table, read as it lies", () => {
  const lines = Array.from({ length: 30_000 }, (_, at) =>
    at % 997 === 0 ? `s${at};29,5;-1,5;"a;\r\nb é 💎"` : at % 1_009 === 0 ? `s${at};1` : `s${at};29,5;-1,5;${at},25`,
  );
  const text = `Mines 2024\r\n\r\nsite_id;lon;lat;ore_t_per_day\r\n${lines.join("\r\n")}`;

  test("has the rows and the issues of the same table held whole", async () => {
    const [whole, pieces] = [new IssueLog(), new IssueLog()];
    const held = readCsv(text, whole);
    const streamed = await stream(sourceOf(bytesOf(text), "s.csv"), pieces);
    expect([...streamed.columns]).toEqual([...held.columns]);
    expect(streamed.decimalComma).toBe(true);
    expect(await rowsOf(streamed)).toEqual(await rowsOf(held));
    expect(pieces.list()).toEqual(whole.list());
    expect(streamed.read).toEqual({ ...held.read, encoding: "utf-8" });
  });

  test("may be looked at twice, and is never asked for more than a piece", async () => {
    const bytes = bytesOf(text);
    let most = 0;
    const source: ByteSource = {
      name: "s.csv",
      size: bytes.length,
      read: async (start, end) => {
        most = Math.max(most, end - start);
        return bytes.slice(start, end);
      },
    };
    const reading = await stream(source, new IssueLog());
    expect(await rowsOf(reading)).toEqual(await rowsOf(reading));
    expect(most).toBeLessThanOrEqual(1024 * 1024);
  });

  test("in Windows-1252 is found to be so, or said to be", async () => {
    const bytes = new Uint8Array(Buffer.from("site_id,name\na,Kéré\n", "latin1"));
    const issues = new IssueLog();
    const found = await stream(sourceOf(bytes, "s.csv"), issues, { encoding: "utf-8" });
    expect(await rowsOf(found)).toEqual([
      [
        1,
        [
          ["site_id", "a"],
          ["name", "Kéré"],
        ],
        null,
      ],
    ]);
    expect(issues.list().map(({ code }) => code)).toEqual(["ingest.windows_1252"]);
    const said = await stream(sourceOf(bytes, "s.csv"), new IssueLog(), { encoding: "windows-1252" });
    expect(said.read.encoding).toBe("windows-1252");
    await expect(stream(sourceOf(bytes, "s.csv"), new IssueLog(), { encoding: "klingon" })).rejects.toMatchObject({
      code: "faults.encoding",
    });
  });
});
