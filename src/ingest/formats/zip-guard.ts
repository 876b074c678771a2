import { Unzip, type UnzipFile, UnzipInflate } from "fflate";
import { UnreadableFile } from "../../model/issue.ts";
import { joined } from "../gunzip.ts";

const MOST_ENTRIES = 10_000;
const MOST_BYTES = 2_000_000_000;
/** Text and tables shrink to a twentieth; a file that grows by more than this was made to. */
const MOST_GROWTH = 200;
/** Small archives may grow as they like. */
const ALWAYS_ALLOWED = 64_000_000;
/** So little that even a bomb's piece inflates to no more than some ten megabytes before they are counted. */
const FED_AT_ONCE = 1 << 16;

/** A member of an archive, under its name without folders. */
export interface Member {
  readonly name: string;
  /** Where it lies, to tell namesakes apart; never a place to write to. */
  readonly folder: string;
  readonly bytes: Uint8Array;
}

const FOLDER = /[/\\]$/;
const REST = /(?:^|[/\\])(?:__MACOSX[/\\]|\.(?!\.?[/\\]))/;

/**
 * The members of an archive that are wanted, inflated piece by piece, so that sizes it states of itself need not be
 * true. Folders, even those with content, and a system's leftovers are passed over.
 * @throws UnreadableFile where it is damaged, has too many members, or grows beyond what it can honestly hold
 */
export function membersOf(
  archive: Uint8Array,
  wanted: (name: string, folder: string) => boolean = () => true,
): Member[] {
  const members: { name: string; folder: string; pieces: Uint8Array[] }[] = [];
  walk(archive, (name, folder) => {
    if (!wanted(name, folder)) return null;
    const pieces: Uint8Array[] = [];
    members.push({ name, folder, pieces });
    return (piece) => pieces.push(piece);
  });
  return members.map(({ pieces, ...where }) => ({ ...where, bytes: joined(pieces) }));
}

/** Looks through an archive that a library will inflate by itself, and keeps nothing. Throws as `membersOf` does. */
export function checkArchive(archive: Uint8Array): void {
  walk(archive, () => () => undefined);
}

/** What becomes of a member's pieces; null: it is not inflated. */
type Taking = (name: string, folder: string) => ((piece: Uint8Array) => void) | null;

function walk(archive: Uint8Array, take: Taking): void {
  const allowed = Math.min(MOST_BYTES, Math.max(ALWAYS_ALLOWED, archive.length * MOST_GROWTH));
  let [entries, inflated] = [0, 0];
  const open = (file: UnzipFile): void => {
    entries++;
    if (entries > MOST_ENTRIES) throw new UnreadableFile("faults.zip_entries", { n: MOST_ENTRIES });
    const path = file.name.split(/[/\\]/);
    const name = path.pop() ?? "";
    if (FOLDER.test(file.name) || REST.test(file.name) || name === "") return;
    const accept = take(name, path.join("/"));
    if (!accept) return;
    file.ondata = (error, piece) => {
      if (error) throw asFault(error);
      inflated += piece.length;
      if (inflated > allowed) throw new UnreadableFile("faults.zip_bomb", { mb: Math.round(allowed / 1_000_000) });
      accept(piece);
    };
    file.start();
  };
  if (isEncrypted(archive)) throw new UnreadableFile("faults.zip_encrypted");
  feed(archive, open);
  if (entries === 0) throw new UnreadableFile("faults.zip_damaged", { detail: "no entries" });
  // A download that breaks off between two members looks whole but for the directory at its end.
  if (statedEntries(archive) > entries) throw new UnreadableFile("faults.zip_damaged", { detail: "cut off" });
}

function feed(archive: Uint8Array, open: (file: UnzipFile) => void): void {
  const unzip = new Unzip(open);
  unzip.register(UnzipInflate);
  try {
    for (let start = 0; start < archive.length; start += FED_AT_ONCE) {
      const end = Math.min(archive.length, start + FED_AT_ONCE);
      unzip.push(archive.subarray(start, end), end === archive.length);
    }
  } catch (error) {
    throw asFault(error);
  }
}

/** What was refused here stays what it is: the library hands back even what is thrown at it. */
function asFault(error: unknown): UnreadableFile {
  if (error instanceof UnreadableFile) return error;
  return new UnreadableFile("faults.zip_damaged", { detail: error instanceof Error ? error.message : String(error) });
}

/** By the flags of the first member. */
const isEncrypted = (archive: Uint8Array): boolean => ((archive[6] ?? 0) & 1) === 1;

const END_OF_DIRECTORY = [0x50, 0x4b, 0x05, 0x06];
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
/** Stands where the number is too large for its place. */
const ELSEWHERE = 65_535;

/** How many members the directory at the end names; infinitely many where there is no end. */
function statedEntries(archive: Uint8Array): number {
  const first = Math.max(0, archive.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = archive.length - END_LENGTH; at >= first; at--) {
    if (!END_OF_DIRECTORY.every((byte, offset) => archive[at + offset] === byte)) continue;
    const stated = (archive[at + 10] ?? 0) + (archive[at + 11] ?? 0) * 256;
    return stated === ELSEWHERE ? 0 : stated;
  }
  return Number.POSITIVE_INFINITY;
}
