type Context = WebGL2RenderingContext;

/** Bytes that the page has handed to WebGL. */
export const sent = { bytes: 0 };

const sizeOf = (source: unknown): number => {
  if (ArrayBuffer.isView(source) || source instanceof ArrayBuffer) return source.byteLength;
  return 0;
};

/** bufferSubData(target, offset, source, from, length): a part of the source counts as that part. */
const partOf = (source: unknown, length: unknown): number => {
  const each = ArrayBuffer.isView(source) && "BYTES_PER_ELEMENT" in source ? Number(source.BYTES_PER_ELEMENT) : 1;
  return typeof length === "number" && length > 0 ? length * each : sizeOf(source);
};

/** By call, where its source stands among the arguments. */
const SOURCES = { bufferData: 1, bufferSubData: 2, texImage2D: 8, texSubImage2D: 8 } as const;

const DRAWN = ["drawArrays", "drawElements", "drawArraysInstanced", "drawElementsInstanced"] as const;

type Call = (this: Context, ...args: unknown[]) => unknown;

function wrap(name: keyof typeof SOURCES | (typeof DRAWN)[number], around: (original: Call) => Call): void {
  const prototype = WebGL2RenderingContext.prototype as unknown as Record<string, Call>;
  prototype[name] = around(prototype[name] as Call);
}

/**
 * From now on bytes are counted and nothing is drawn: on a machine without a graphics card it would be the drawing that
 * is measured. Points are drawn all the same, since changes reach the texture as points.
 */
export function countAndDrawNothing(): void {
  for (const [name, place] of Object.entries(SOURCES)) {
    wrap(
      name as keyof typeof SOURCES,
      (original) =>
        function counted(...args) {
          sent.bytes += partOf(args[place], name === "bufferSubData" ? args[4] : undefined);
          return original.apply(this, args);
        },
    );
  }
  for (const name of DRAWN) {
    wrap(
      name,
      (original) =>
        function undrawn(...args) {
          return args[0] === this.POINTS ? original.apply(this, args) : undefined;
        },
    );
  }
}
