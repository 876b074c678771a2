/** What is used of gifenc 1.0.3, which ships no types. */
declare module "gifenc" {
  export interface FrameOptions {
    /** Red, green, blue of 0 to 255; the first frame's is the file's. */
    readonly palette?: readonly (readonly number[])[];
    readonly transparent?: boolean;
    readonly transparentIndex?: number;
    /** ms */
    readonly delay?: number;
    /** -1: once; 0: for ever. */
    readonly repeat?: number;
    /** 1: the next frame is drawn over this one. */
    readonly dispose?: number;
  }
  export interface Encoder {
    writeFrame(index: Uint8Array, width: number, height: number, options?: FrameOptions): void;
    finish(): void;
    bytes(): Uint8Array;
    readonly stream: { writeByte(byte: number): void };
  }
  export function GIFEncoder(): Encoder;
  export function quantize(rgba: Uint8Array | Uint8ClampedArray, maxColors: number): number[][];
}
