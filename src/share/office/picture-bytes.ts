/** Beyond this many bytes at once a call would overflow the stack. */
const SLICE = 0x8000;

export function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += SLICE) binary += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  return btoa(binary);
}

/** Where the header of a PNG states its width and height. */
const WIDTH = 16;
const HEIGHT = 20;

/** Size of a PNG, px. */
export function pixelsOf(png: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(WIDTH), height: view.getUint32(HEIGHT) };
}
