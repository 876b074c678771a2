interface ByteStream {
  pipeThrough(step: object): ByteStream;
}

/**
 * What both a browser worker and Node 20 offer, and nothing more: ingest compiles without DOM and Node types,
 * so that a reader cannot come to depend on either.
 */
interface Platform {
  readonly TextDecoder: new (
    label: string,
    options?: { readonly fatal?: boolean },
  ) => { decode(bytes: Uint8Array): string };
  readonly TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };
  readonly Blob: new (parts: readonly Uint8Array[]) => { stream(): ByteStream };
  readonly DecompressionStream: new (format: "gzip") => object;
  readonly Response: new (body: ByteStream) => { arrayBuffer(): Promise<ArrayBuffer> };
  readonly crypto: {
    readonly subtle: { digest(algorithm: "SHA-256", bytes: Uint8Array): Promise<ArrayBuffer> };
  };
}

export const platform = globalThis as unknown as Platform;

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

/** SHA-256 of the bytes, hexadecimal. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await platform.crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
