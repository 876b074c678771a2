import { strFromU8, strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { checkArchive, membersOf } from "../../../src/ingest/formats/zip-guard.ts";
import { refusal } from "./opened.ts";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
/** Where the uncompressed size stands in each kind of header. */
const SIZE_AT = new Map([
  [LOCAL, 22],
  [CENTRAL, 24],
]);

const bomb = (mb: number): Uint8Array => zipSync({ "sites.csv": new Uint8Array(mb * 1_000_000) }, { level: 9 });

const BOMB = bomb(65);

/** The same archive, with another size stated for what it holds. */
function stating(archive: Uint8Array, size: number): Uint8Array {
  const view = new DataView(archive.slice().buffer);
  let headers = 0;
  for (let at = 0; at + 4 <= view.byteLength; at++) {
    const place = SIZE_AT.get(view.getUint32(at, true));
    if (place === undefined) continue;
    view.setUint32(at + place, size, true);
    headers++;
  }
  expect(headers).toBe(2);
  return new Uint8Array(view.buffer);
}

const textsOf = (archive: Uint8Array) =>
  membersOf(archive).map(({ name, folder, bytes }) => [folder, name, strFromU8(bytes)]);

test("81: a small archive may grow to 64 MB, and no further", async () => {
  expect(await refusal(() => checkArchive(bomb(63)))).toBeNull();
  expect(await refusal(() => checkArchive(BOMB))).toBe("faults.zip_bomb");
});

test("81: many members that are small each are counted together", async () => {
  const parts = Object.fromEntries([1, 2, 3].map((n) => [`${n}.csv`, new Uint8Array(22_000_000)]));
  expect(await refusal(() => membersOf(zipSync(parts)))).toBe("faults.zip_bomb");
});

test("81: a bomb that states to be small is a bomb", async () => {
  expect(await refusal(() => checkArchive(stating(BOMB, 10)))).toBe("faults.zip_bomb");
});

test("81: an understated size cuts nothing off", () => {
  const archive = stating(zipSync({ "sites.csv": strToU8("a,b\n".repeat(1_000)) }), 4);
  expect(membersOf(archive)[0]?.bytes).toHaveLength(4_000);
});

test("81: a folder with content is passed over", () => {
  const archive = zipSync({ "data/": strToU8("payload"), "data/sites.csv": strToU8("a") });
  expect(textsOf(archive)).toEqual([["data", "sites.csv", "a"]]);
});

test("81: 10,000 members are read, one more is refused", async () => {
  const many = (n: number) =>
    zipSync(Object.fromEntries(Array.from({ length: n }, (_, at) => [`${at}`, new Uint8Array()])));
  expect(await refusal(() => checkArchive(many(10_000)))).toBeNull();
  expect(await refusal(() => checkArchive(many(10_001)))).toBe("faults.zip_entries");
});

test("82: of a name that climbs out only its end is the name", () => {
  const archive = zipSync({
    "../../etc/sites.csv": strToU8("a"),
    "..\\up.csv": strToU8("b"),
    "/root.csv": strToU8("c"),
  });
  expect(membersOf(archive).map(({ name }) => name)).toEqual(["sites.csv", "up.csv", "root.csv"]);
});

test("what a system leaves in an archive is passed over", () => {
  const archive = zipSync({
    "__MACOSX/._sites.csv": strToU8("x"),
    ".DS_Store": strToU8("x"),
    "sites.csv": strToU8("a"),
  });
  expect(textsOf(archive)).toEqual([["", "sites.csv", "a"]]);
});

test("an archive cut off within a member, or between two, is damaged", async () => {
  const one = zipSync({ "1.csv": strToU8("a,b\n1,2\n") }, { level: 0 });
  const two = zipSync({ "1.csv": strToU8("a,b\n1,2\n"), "2.csv": strToU8("a,b\n3,4\n") }, { level: 0 });
  for (const cut of [one.subarray(0, 40), two.subarray(0, 43), two.subarray(0, two.length - 22)])
    expect(await refusal(() => membersOf(cut))).toBe("faults.zip_damaged");
});

test("an archive with a password is told as such", async () => {
  const archive = zipSync({ "sites.csv": strToU8("a") });
  archive[6] = (archive[6] ?? 0) | 1;
  expect(await refusal(() => membersOf(archive))).toBe("faults.zip_encrypted");
});
