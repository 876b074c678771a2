import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import { crc32 } from "../model/crc32.ts";
import type { Definition } from "../model/definition.ts";
import { fromBase64Url, toBase64Url } from "./link-base64.ts";
import { BrokenLink, type LinkState, type OpenedLink } from "./link-state.ts";
import { packState, unpackState } from "./link-v1.ts";

/** The version that is written. */
const VERSION = 1;

/** A reader for every version ever released; none is ever taken away. */
const READERS: Readonly<Record<number, typeof unpackState>> = { 1: unpackState };

/**
 * `asm<version>=<length>.<checksum>.<payload>`: the length of the payload in characters and the CRC-32 of version and
 * payload in hexadecimal. This frame is the same in every version, so that damage is told from a newer version.
 */
const FRAME = /^asm([1-9]\d{0,3})=(\d{1,7})\.([0-9a-f]{8})\./;

/** Characters of payload beyond which nothing is opened: no definition is so large, and a bomb would be. */
const LONGEST = 100_000;

const checksum = (version: number, payload: string): string =>
  crc32(strToU8(`asm${version}.${payload}`))
    .toString(16)
    .padStart(8, "0");

/** The hash of the address, `#` included. The same state gives the same link. */
export function encodeLink(state: LinkState, presets: readonly Definition[]): string {
  const json = JSON.stringify(packState(state, presets));
  const payload = toBase64Url(deflateSync(strToU8(json), { level: 9 }));
  return `#asm${VERSION}=${payload.length}.${checksum(VERSION, payload)}.${payload}`;
}

const unescaped = (text: string): string =>
  text.replace(/%([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Times that an address may have been escaped on its way. */
const ROUNDS = 4;

/** What stands after the `#`, free of what mail and chat programs do to an address: escapes, also twice, and breaks. */
function bare(address: string): string {
  let text = address;
  for (let round = 0; round < ROUNDS; round++) text = unescaped(text);
  text = text.replace(/[\s\p{Cf}]/gu, "");
  return text.startsWith("asm") ? text : text.slice(text.indexOf("#") + 1);
}

/** Whether the text is, or once was, a link of ours; any other hash is an anchor of the page. */
const isOurs = (text: string): boolean =>
  text.startsWith("asm") || "asm".startsWith(text) || /\d+\.[0-9a-f]{8}\./.test(text);

function contents(payload: string): Parameters<typeof unpackState>[0] {
  try {
    const json: unknown = JSON.parse(strFromU8(inflateSync(fromBase64Url(payload) ?? new Uint8Array())));
    if (typeof json === "object" && json !== null) return json;
  } catch {
    // Told below, like any other content that no version of ours wrote.
  }
  throw new BrokenLink("link.damaged");
}

function opened(text: string, presets: readonly Definition[]): LinkState {
  const frame = FRAME.exec(text);
  if (!frame) throw new BrokenLink("link.damaged");
  const [head, version, length, sum] = frame;
  const stated = Number(length);
  // Whatever stands after the stated length was added on the way: a full stop, a bracket, a tracking suffix.
  const payload = text.slice(head.length, head.length + stated);
  if (payload.length < stated) throw new BrokenLink("link.cut", { have: payload.length, length: stated });
  if (stated > LONGEST || checksum(Number(version), payload) !== sum) throw new BrokenLink("link.damaged");
  const read = READERS[Number(version)];
  if (!read) throw new BrokenLink("link.too_new", { version: Number(version), newest: VERSION });
  return read(contents(payload), presets);
}

/**
 * Opens a link: the hash of an address, or the whole of it. Nothing but a whole and valid link is ever opened.
 * @param presets the built-in definitions, every version that was released.
 */
export function decodeLink(address: string, presets: readonly Definition[]): OpenedLink {
  const text = bare(address);
  if (text === "" || !isOurs(text)) return { ok: false, code: "link.none", params: {} };
  try {
    return { ok: true, state: opened(text, presets) };
  } catch (error) {
    if (error instanceof BrokenLink) return error.fault;
    // A move to a place that does not exist: no version of ours wrote it.
    return { ok: false, code: "link.damaged", params: {} };
  }
}

/** Whether the link is too long to be opened again. */
export const isTooLong = (link: string): boolean => link.length > LONGEST;
