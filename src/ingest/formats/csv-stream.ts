import { UnreadableFile } from "../../model/issue.ts";
import type { ByteSource } from "../byte-source.ts";
import { csvReading } from "../csv.ts";
import { csvLayout } from "../csv-layout.ts";
import { CsvRows } from "../csv-rows.ts";
import type { FileReading, ReadContext, RowBatch } from "../file-reading.ts";
import { LineFeeds, withLineFeeds } from "../line-feeds.ts";
import { encodingOf, textPieces } from "../text-stream.ts";

/** Enough for the thousand rows that tell how the table is laid out. */
const BEGINNING = 2_000_000;

/** Delimited text of any size: no more of it is in memory than one piece, and a row that the piece ends in. */
export async function openCsvStream(source: ByteSource, context: ReadContext): Promise<FileReading> {
  const { issues, choices } = context;
  // That it was found to be UTF-8 may have been said of its first part only.
  const isChosen = choices.encoding !== undefined && choices.encoding !== "utf-8";
  const encoding = isChosen ? (choices.encoding ?? "") : await encodingOf(source, context);
  const beginning = withLineFeeds(await textUpTo(BEGINNING, source, encoding));
  const whole = beginning.slice(0, beginning.lastIndexOf("\n") + 1);
  const layout = csvLayout(whole === "" ? beginning : whole, issues, choices);
  async function* batches(): AsyncGenerator<RowBatch> {
    const [ends, rows] = [new LineFeeds(), new CsvRows(layout)];
    let above = layout.start;
    for await (const { text, share } of textPieces(source, encoding)) {
      const lines = ends.feed(text, share === 1);
      const own = lines.slice(above);
      above = Math.max(0, above - lines.length);
      yield { rows: rows.feed(own, share === 1), share };
    }
  }
  const reading = csvReading(layout, batches);
  return { ...reading, read: { ...reading.read, encoding } };
}

async function textUpTo(length: number, source: ByteSource, encoding: string): Promise<string> {
  let beginning = "";
  try {
    for await (const { text } of textPieces(source, encoding)) {
      beginning += text;
      if (beginning.length >= length) break;
    }
  } catch (error) {
    if (error instanceof RangeError) throw new UnreadableFile("faults.encoding", { encoding });
    throw error;
  }
  return beginning;
}
