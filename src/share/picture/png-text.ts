import { strFromU8, strToU8, unzlibSync, zlibSync } from "fflate";
import { type Chunk, chunksOf } from "./png-chunks.ts";

/** Characters of text beyond which a chunk is not unpacked: a bomb would be. */
const LONGEST = 4_000_000;

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** An international text chunk (PNG, third edition, 11.3.3.4). `keyword` in ASCII, at most 79 letters. */
export function textChunk(keyword: string, text: string, language: string, packed = false): Chunk {
  const bytes = strToU8(text);
  const head = strToU8(`${keyword}\0${packed ? "\x01" : "\0"}\0${language.replace(/[^a-zA-Z0-9-]/g, "")}\0\0`);
  return { type: "iTXt", data: joined([head, packed ? zlibSync(bytes, { level: 9 }) : bytes]) };
}

/** The pixels of a metre, across and down (11.3.4.3). */
export function pixelsPerMetre(count: number): Chunk {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  view.setUint32(0, count);
  view.setUint32(4, count);
  data[8] = 1;
  return { type: "pHYs", data };
}

/** Unpacks into a space of fixed size, so that no bomb grows beyond it. */
function unpacked(bytes: Uint8Array): string {
  try {
    const text = unzlibSync(bytes, { out: new Uint8Array(LONGEST) });
    return strFromU8(text);
  } catch {
    return "";
  }
}

/** The text under a keyword: null where there is none, "" where it is damaged. */
export function textOfPng(png: Uint8Array, keyword: string): string | null {
  for (const { type, data } of chunksOf(png)) {
    if (type !== "iTXt") continue;
    const nameEnd = data.indexOf(0);
    if (nameEnd < 0 || strFromU8(data.subarray(0, nameEnd)) !== keyword) continue;
    const isPacked = data[nameEnd + 1] === 1;
    const languageEnd = data.indexOf(0, nameEnd + 3);
    const wordEnd = data.indexOf(0, languageEnd + 1);
    if (languageEnd < 0 || wordEnd < 0) return "";
    const body = data.subarray(wordEnd + 1);
    return isPacked ? unpacked(body) : strFromU8(body);
  }
  return null;
}
