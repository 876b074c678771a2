import type { ByteSource } from "./byte-source.ts";
import { inflated, joined } from "./gunzip.ts";

/**
 * What is inside a gzip, read in order without holding it: asking for what lies before begins again, so it serves
 * readers that go through a text from start to end.
 */
export function inflatedSource(archive: Uint8Array, name: string, size: number): ByteSource {
  let pieces = inflated(archive);
  let held: Uint8Array = new Uint8Array(0);
  let heldAt = 0;
  async function read(start: number, end: number): Promise<Uint8Array> {
    if (start < heldAt) {
      await pieces.return();
      pieces = inflated(archive);
      [held, heldAt] = [new Uint8Array(0), 0];
    }
    const parts: Uint8Array[] = [];
    let at = start;
    while (at < end) {
      if (at < heldAt + held.length) {
        const part = held.subarray(at - heldAt, end - heldAt);
        parts.push(part);
        at += part.length;
        continue;
      }
      const { value } = await pieces.next();
      if (!value) break;
      heldAt += held.length;
      held = value;
    }
    return joined(parts);
  }
  return { name, size, read };
}
