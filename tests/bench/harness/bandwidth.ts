/** Gigabytes a second that one core moves through memory, the best of several times. */
export interface Bandwidth {
  /** Adding up numbers. */
  readonly read: number;
  /** Setting all to one value. */
  readonly fill: number;
  /** From one array to another; read and written bytes both count. */
  readonly copy: number;
}

/** Far beyond any cache. */
const BYTES = 256 * 1024 * 1024;
const TIMES = 7;

/** Eight sums beside each other, so that no addition waits for the one before. */
function sumOf(values: Float64Array): number {
  let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let at = 0; at + 7 < values.length; at += 8) {
    a += values[at] as number;
    b += values[at + 1] as number;
    c += values[at + 2] as number;
    d += values[at + 3] as number;
    e += values[at + 4] as number;
    f += values[at + 5] as number;
    g += values[at + 6] as number;
    h += values[at + 7] as number;
  }
  return a + b + c + d + e + f + g + h;
}

function best(bytes: number, move: () => unknown): number {
  let fastest = Infinity;
  for (let time = 0; time < TIMES; time++) {
    const start = performance.now();
    move();
    fastest = Math.min(fastest, performance.now() - start);
  }
  return bytes / 1e6 / fastest;
}

export function bandwidth(): Bandwidth {
  const from = new Float64Array(BYTES / 8).fill(1);
  const to = new Float64Array(BYTES / 8).fill(2);
  let value = 0;
  let seen = 0;
  const read = best(BYTES, () => {
    seen += sumOf(from);
  });
  if (seen !== TIMES * from.length) throw new Error("the sum is wrong");
  return { read, fill: best(BYTES, () => to.fill(++value)), copy: best(2 * BYTES, () => to.set(from)) };
}
