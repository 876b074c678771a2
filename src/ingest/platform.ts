import type { NamedAreas } from "./context/named-areas.ts";

interface ByteStream {
  pipeThrough(step: object): ByteStream;
  getReader(): { read(): Promise<{ readonly value?: Uint8Array }>; cancel(): Promise<void> };
}

/**
 * What both a browser worker and Node 20 offer, and nothing more: ingest compiles without DOM and Node types,
 * so that a reader cannot come to depend on either.
 */
interface Platform {
  readonly TextDecoder: new (
    label: string,
    options?: { readonly fatal?: boolean },
  ) => { decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string };
  readonly TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };
  readonly Blob: new (parts: readonly Uint8Array[]) => { stream(): ByteStream };
  readonly DecompressionStream: new (format: "gzip") => object;
  readonly crypto: {
    readonly subtle: { digest(algorithm: "SHA-256", bytes: Uint8Array): Promise<ArrayBuffer> };
  };
}

export const platform = globalThis as unknown as Platform;

/** A document of the Document Object Model, as far as any reader here looks at it itself. */
export interface XmlDocument {
  getElementsByTagName(name: string): { readonly length: number };
}

/** Rows of one question to an SQLite database, each a list of values in the order of the columns. */
export interface SqliteDatabase {
  rows(sql: string, parameters?: readonly (string | number)[]): Iterable<readonly unknown[]>;
  close(): void;
}

/** What a format needs and the platform does not have: handed in by who starts the reading. */
export interface Tools {
  /** Throws where the text is no well-formed XML. */
  parseXml(text: string): XmlDocument | Promise<XmlDocument>;
  openSqlite(bytes: Uint8Array): Promise<SqliteDatabase>;
  /** The provinces of the world, for files that state no country; without it nothing is placed. */
  provinces?(): Promise<NamedAreas>;
}

/** The part of an AbortSignal that a reader needs. */
interface Cancellation {
  throwIfAborted(): void;
}

/** How to tell the caller how far the reading is, and to notice that it is no longer wanted. */
export interface ReadOptions {
  /** Bytes of the file dealt with so far, of all its bytes. */
  onProgress?(done: number, total: number): void;
  readonly signal?: Cancellation | undefined;
}

/** Tools of a reading that will meet no format that needs any. */
export const NO_TOOLS: Tools = {
  parseXml: () => Promise.reject(new Error("no XML parser was handed in")),
  openSqlite: () => Promise.reject(new Error("no SQLite was handed in")),
};

/** SHA-256 of the bytes, hexadecimal. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await platform.crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
