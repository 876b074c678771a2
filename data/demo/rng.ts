/** Spreads a text over 32 bits, so that each named stream starts elsewhere (FNV-1a with a final avalanche). */
function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** A seeded source of chance (sfc32): the same name gives the same draws on every machine. */
export class Rng {
  readonly #name: string;
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(name: string) {
    this.#name = name;
    this.#a = hashed(`${name}/a`);
    this.#b = hashed(`${name}/b`);
    this.#c = hashed(`${name}/c`);
    for (let warm = 0; warm < 12; warm++) this.next();
  }

  /** An independent stream. A site's draws do not shift when another site draws more. */
  fork(name: string): Rng {
    return new Rng(`${this.#name}/${name}`);
  }

  /** Uniform in [0, 1). */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return (sum >>> 0) / 4294967296;
  }
}
