const PRIME = 0x01000193;
const OFFSET = 0x811c9dc5;
const ALL = 0x1_0000_0000;

/**
 * A whole number below 2³² by a text: FNV-1a over its UTF-16 units, then the finaliser of MurmurHash3, without which
 * keys that differ in their last digit lie side by side.
 */
function hashOf(text: string): number {
  let hash = OFFSET;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Whether the site with this key is one of one in `oneIn`: by its key alone, so that every visit of it is, on every
 * machine, in whatever order the rows come; and one that is drawn stays drawn where more are.
 */
export const isDrawn = (key: string, oneIn: number): boolean => hashOf(key) * oneIn < ALL;
