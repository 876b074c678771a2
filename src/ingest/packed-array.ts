/** A typed array as it is stored: its own bytes, or doubles as whole numbers divided by a power of ten. */
export interface PackedArray {
  readonly type: "u8" | "u16" | "u32" | "i32" | "f64" | "decimal";
  readonly length: number;
  /** Of `decimal`: what the stored whole numbers are divided by. */
  readonly divisor?: number;
}

export type TypedArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** Every array starts at a multiple of this, so that a view can be laid on the bytes. */
const ALIGNMENT = 8;
export const aligned = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

const VIEWS = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array, f64: Float64Array } as const;

const DIVISORS = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];
/** Stands for NaN among whole numbers. */
const NO_NUMBER = -2147483648;

const typeOf = (array: TypedArray): Exclude<PackedArray["type"], "decimal"> => {
  if (array instanceof Float64Array) return "f64";
  if (array instanceof Int32Array) return "i32";
  if (array instanceof Uint32Array) return "u32";
  return array instanceof Uint16Array ? "u16" : "u8";
};

const isExact = (value: number, divisor: number): boolean => {
  if (Number.isNaN(value)) return true;
  const whole = Math.round(value * divisor);
  return Math.abs(whole) < -NO_NUMBER && Object.is(whole / divisor, value);
};

/** The bytes to store and how to read them. Doubles take half the room where they come back exactly. */
export function pack(array: TypedArray): { readonly packed: PackedArray; readonly bytes: Uint8Array } {
  const { length } = array;
  const divisor =
    array instanceof Float64Array ? DIVISORS.find((by) => array.every((value) => isExact(value, by))) : undefined;
  if (divisor === undefined) return { packed: { type: typeOf(array), length }, bytes: bytesOf(array) };
  const whole = Int32Array.from(array, (value) => (Number.isNaN(value) ? NO_NUMBER : Math.round(value * divisor)));
  return { packed: { type: "decimal", length, divisor }, bytes: bytesOf(whole) };
}

const bytesOf = (array: TypedArray): Uint8Array => new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

/** Bytes that an array takes, without what fills up to the next one. */
export const sizeOf = ({ type, length }: PackedArray): number =>
  length * (type === "decimal" ? 4 : VIEWS[type].BYTES_PER_ELEMENT);

/** The array that was packed, a copy of its own. */
export function unpack({ type, length, divisor = 1 }: PackedArray, buffer: ArrayBuffer, start: number): TypedArray {
  if (type !== "decimal") return new VIEWS[type](buffer, start, length).slice();
  return Float64Array.from(new Int32Array(buffer, start, length), (whole) =>
    whole === NO_NUMBER ? Number.NaN : whole / divisor,
  );
}
