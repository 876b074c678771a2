/** How long the browser may take to begin a download, ms; an address given back too early would cut it off. */
const PATIENCE = 10_000;

/** Hands the reader a text file to keep. */
export function saveText(text: string, fileName: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = fileName;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), PATIENCE);
}
