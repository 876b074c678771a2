/** What came of copying: both, the text alone, or neither. */
export type Copied = "both" | "text" | "refused";

/**
 * Puts a picture with its words on the clipboard. The picture may still be on its way: some browsers want to be asked
 * while the press is fresh.
 */
export async function copyPicture(png: Promise<Blob>, text: string): Promise<Copied> {
  // Where the clipboard takes no pictures nobody waits for it.
  png.catch(() => undefined);
  try {
    const words = new Blob([text], { type: "text/plain" });
    await navigator.clipboard.write([new ClipboardItem({ "image/png": png, "text/plain": words })]);
    return "both";
  } catch {
    return (await copyText(text)) ? "text" : "refused";
  }
}

export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
