import { Unzip, UnzipInflate } from "fflate";
import { UnreadableFile } from "../../model/issue.ts";

const MOST_ENTRIES = 10_000;
const MOST_BYTES = 2_000_000_000;
/** Text and tables shrink to a twentieth; a file that grows by more than this was made to. */
const MOST_GROWTH = 200;
/** Small archives may grow as they like. */
const ALWAYS_ALLOWED = 64_000_000;
const FED_AT_ONCE = 1 << 20;

/** A member of an archive, under its name without folders. */
export interface Member {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const FOLDER = /[/\\]$/;
const REST = /(?:^|[/\\])(?:__MACOSX[/\\]|\.)/;
const baseName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;

/**
 * The members of an archive that are wanted, inflated piece by piece, so that sizes it states of itself need not be
 * true. Folders, even those with content, and a system's leftovers are passed over.
 * @throws UnreadableFile where it is damaged, has too many members, or grows beyond what it can honestly hold
 */
export function membersOf(archive: Uint8Array, wanted: (name: string) => boolean = () => true): Member[] {
  const members: { name: string; pieces: Uint8Array[] }[] = [];
  const allowed = Math.min(MOST_BYTES, Math.max(ALWAYS_ALLOWED, archive.length * MOST_GROWTH));
  let [entries, inflated] = [0, 0];
  const unzip = new Unzip((file) => {
    entries++;
    if (entries > MOST_ENTRIES) throw new UnreadableFile("faults.zip_entries", { n: MOST_ENTRIES });
    const name = baseName(file.name);
    if (FOLDER.test(file.name) || REST.test(file.name) || name === "" || !wanted(name)) return;
    const pieces: Uint8Array[] = [];
    members.push({ name, pieces });
    file.ondata = (error, piece) => {
      if (error) throw new UnreadableFile("faults.zip_damaged", { detail: error.message });
      inflated += piece.length;
      if (inflated > allowed) throw new UnreadableFile("faults.zip_bomb", { mb: Math.round(allowed / 1_000_000) });
      pieces.push(piece);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let start = 0; start < archive.length; start += FED_AT_ONCE) {
      const end = Math.min(archive.length, start + FED_AT_ONCE);
      unzip.push(archive.subarray(start, end), end === archive.length);
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile("faults.zip_damaged", { detail: String(error) });
  }
  if (entries === 0) throw new UnreadableFile("faults.zip_damaged", { detail: "no entries" });
  return members.map(({ name, pieces }) => ({ name, bytes: joined(pieces) }));
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
