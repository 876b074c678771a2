import type { LayerContext } from "@deck.gl/core";
import { SITE_BITS } from "./mark-bytes.ts";
import { COLUMNS, texelOf } from "./texel-place.ts";

export type Device = LayerContext["device"];

/** Each change is a point that covers the one texel of its site. */
const vertexShader = (rows: number): string => `#version 300 es
in uint change;
flat out uint code;
void main(void) {
  int site = int(change & ${2 ** SITE_BITS - 1}u);
  vec2 middle = vec2(${texelOf("site")}) + 0.5;
  gl_Position = vec4(middle / vec2(${COLUMNS}.0, ${rows}.0) * 2.0 - 1.0, 0.0, 1.0);
  gl_PointSize = 1.0;
  code = change >> ${SITE_BITS}u;
}
`;

/** Whole numbers are written as they are: no blending, no rounding. */
const FRAGMENT_SHADER = `#version 300 es
precision highp float;
precision highp int;
flat in uint code;
out uint texel;
void main(void) {
  texel = code;
}
`;

const CHANGE = "change";
const bufferLayout = [{ name: CHANGE, format: "uint32" as const }];

/** Draws changes of `MarkBytes` into a texture of codes; of several for one site the last one holds. */
export class ChangePoints {
  readonly #device: Device;
  readonly #shaders: readonly ReturnType<Device["createShader"]>[];
  readonly #pipeline: ReturnType<Device["createRenderPipeline"]>;
  readonly #buffer: ReturnType<Device["createBuffer"]>;
  readonly #vertices: ReturnType<Device["createVertexArray"]>;

  /** @param rows of the texture; @param most changes at once. */
  constructor(device: Device, rows: number, most: number) {
    this.#device = device;
    const vs = device.createShader({ stage: "vertex", source: vertexShader(rows) });
    const fs = device.createShader({ stage: "fragment", source: FRAGMENT_SHADER });
    this.#shaders = [vs, fs];
    this.#pipeline = device.createRenderPipeline({ vs, fs, topology: "point-list", bufferLayout });
    this.#buffer = device.createBuffer({ byteLength: most * Uint32Array.BYTES_PER_ELEMENT });
    const { shaderLayout } = this.#pipeline;
    this.#vertices = device.createVertexArray({ shaderLayout, bufferLayout });
    this.#vertices.setBuffer(shaderLayout.attributes.find(({ name }) => name === CHANGE)?.location ?? 0, this.#buffer);
  }

  /** @returns false, with nothing drawn, while the driver still links the program */
  draw(framebuffer: ReturnType<Device["createFramebuffer"]>, changes: Uint32Array): boolean {
    this.#buffer.write(changes);
    // A pass saves the state of the context and gives it back.
    const kept = { clearColor: false, clearDepth: false, clearStencil: false } as const;
    const pass = this.#device.beginRenderPass({ framebuffer, ...kept });
    pass.setPipeline(this.#pipeline);
    pass.setVertexArray(this.#vertices);
    const drawn = pass.draw({ vertexCount: changes.length });
    pass.end();
    return drawn;
  }

  destroy(): void {
    for (const part of [this.#vertices, this.#buffer, this.#pipeline, ...this.#shaders]) part.destroy();
  }
}
