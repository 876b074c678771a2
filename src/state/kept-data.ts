import { UnreadableFile } from "../model/issue.ts";
import type { DataSet } from "../model/site-table.ts";
import { decodeInWorker, encodeInWorker } from "../worker/client.ts";
import { type KeptMark, removeKeptMark, setKeptMark } from "./kept-mark.ts";

/** In the private file system of this origin: nothing else reads it, and it leaves the machine for nowhere. */
const FILE = "asm-lens-data.bin";

async function folder(): Promise<FileSystemDirectoryHandle> {
  try {
    return await navigator.storage.getDirectory();
  } catch {
    throw new UnreadableFile("opening.kept.unsupported");
  }
}

const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === "QuotaExceededError";

/** What went wrong while keeping, as a message. */
function refused(error: unknown): UnreadableFile {
  if (error instanceof UnreadableFile) return error;
  if (isFull(error)) return new UnreadableFile("opening.kept.full");
  return new UnreadableFile("opening.kept.refused", { detail: error instanceof Error ? error.message : String(error) });
}

/**
 * Keeps the data on this machine, as their typed columns; what was kept before stays until the new file is whole.
 * @throws UnreadableFile where the browser has no private file system, no room, or refuses
 */
export async function keepData(dataSet: DataSet, today: string): Promise<KeptMark> {
  try {
    const bytes = await encodeInWorker(dataSet);
    const handle = await (await folder()).getFileHandle(FILE, { create: true });
    if (typeof handle.createWritable !== "function") throw new UnreadableFile("opening.kept.unsupported");
    // What is written lies beside the file until it is closed, so that a crash leaves the old one.
    const stream = await handle.createWritable();
    await stream.write(bytes);
    await stream.close();
    await navigator.storage.persist?.();
    const mark: KeptMark = { name: dataSet.name, sites: dataSet.table.siteCount, bytes: bytes.byteLength, on: today };
    setKeptMark(mark);
    return mark;
  } catch (error) {
    throw refused(error);
  }
}

/** The kept data. Throws UnreadableFile where they are gone or damaged; then the mark goes too. */
export async function keptData(): Promise<DataSet> {
  try {
    const handle = await (await folder()).getFileHandle(FILE);
    const file = await handle.getFile();
    return await decodeInWorker(await file.arrayBuffer());
  } catch (error) {
    removeKeptMark();
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile("opening.kept.gone");
  }
}

/** Forgets the kept data; there need not be any. */
export async function forgetData(): Promise<void> {
  removeKeptMark();
  try {
    await (await folder()).removeEntry(FILE);
  } catch {
    // There was nothing, or no place for it.
  }
}
