import { platform } from "./platform.ts";

export const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** Bytes as text, what is none replaced: enough to look for words in it. */
export const textOf = (bytes: Uint8Array): string => new platform.TextDecoder("utf-8").decode(bytes);
