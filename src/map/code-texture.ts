import { ChangePoints, type Device } from "./change-points.ts";
import type { MarkBytes } from "./mark-bytes.ts";
import { COLUMNS } from "./texel-place.ts";

const NEVER = -1;

/**
 * The codes of all sites on the graphics card, one texel each. Sites that change class lie scattered over the table, so
 * neither a range of a buffer nor thousands of single writes would do: the changes are drawn into the texture.
 */
export class CodeTexture {
  readonly texture: ReturnType<Device["createTexture"]>;
  readonly #codes: MarkBytes;
  readonly #target: ReturnType<Device["createFramebuffer"]>;
  #points: ChangePoints | null = null;
  readonly #soon: ReturnType<typeof setTimeout>;
  /** The version of the codes that the texture holds. */
  #version = NEVER;

  constructor(device: Device, codes: MarkBytes) {
    this.#codes = codes;
    const size = { width: COLUMNS, height: Math.max(1, Math.ceil(codes.bytes.length / COLUMNS)) };
    this.texture = device.createTexture({
      format: "r8uint",
      ...size,
      sampler: { minFilter: "nearest", magFilter: "nearest" },
      mipLevels: 1,
    });
    this.#target = device.createFramebuffer({ ...size, colorAttachments: [this.texture] });
    // The first picture does not wait for a program that none needs before something changes.
    this.#soon = setTimeout(() => {
      if (!device.isLost) this.#points = new ChangePoints(device, size.height, codes.mostChanges);
    });
  }

  shows(codes: MarkBytes): boolean {
    return this.#codes === codes;
  }

  /** Brings the texture up to date. To be called where nothing is being drawn. */
  update(): void {
    if (this.#version === this.#codes.version) return;
    const changes = this.#codes.take(this.#version);
    this.#version = this.#codes.version;
    if (changes && this.#points?.draw(this.#target, changes)) return;
    this.#write(this.#codes.bytes);
  }

  /** Full rows, then what is left: not a byte more than sites. */
  #write(bytes: Uint8Array): void {
    const rows = Math.floor(bytes.length / COLUMNS);
    const full = rows * COLUMNS;
    const rest = bytes.length - full;
    if (rows > 0) this.texture.writeData(bytes.subarray(0, full), { width: COLUMNS, height: rows });
    if (rest > 0) this.texture.writeData(bytes.subarray(full), { y: rows, width: rest, height: 1 });
  }

  destroy(): void {
    clearTimeout(this.#soon);
    this.#points?.destroy();
    this.#target.destroy();
    this.texture.destroy();
  }
}
