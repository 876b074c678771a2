/** How long the browser may take to begin a download, ms. */
const PATIENCE = 10_000;

export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Media type. */
  readonly type: string;
}

export const blobOf = ({ bytes, type }: Pick<MadeFile, "bytes" | "type">): Blob =>
  new Blob([bytes as Uint8Array<ArrayBuffer>], { type });

/** Hands the reader a file to keep. Nothing leaves the machine. */
export function saveBytes(file: MadeFile): void {
  const address = URL.createObjectURL(blobOf(file));
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = file.name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), PATIENCE);
}
