import { Deck, MapView } from "@deck.gl/core";
import { afterEach, describe, expect, test } from "vitest";
import type { Rgba } from "../../src/map/colour.ts";
import { MarkBytes } from "../../src/map/mark-bytes.ts";
import { markPositions, markSizes } from "../../src/map/mark-codes.ts";
import { type MarkStyle, styleTexels } from "../../src/map/mark-styles.ts";
import { MarksLayer } from "../../src/map/marks-layer.ts";
import { tableAt } from "./small-table.ts";

/** More than two rows of texels, the last of them part filled. */
const SITES = 5000;
const SIZE = 200;

const plain = (key: string, fill: Rgba): MarkStyle => ({
  key,
  shape: "square",
  radius: 4,
  fill,
  stroke: [0, 0, 0, 0],
  line: 0,
  front: true,
});
const styles = styleTexels([plain("red", [1, 0, 0, 1]), plain("blue", [0, 0, 1, 1])], new Set(), null);

/** What deck.gl itself sends with a picture: a few uniforms. */
const UNIFORMS = 256;

/** Numbers that look like chance and are the same every time. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Sites in the north-west, save the first, which is in the middle of the view. */
const table = tableAt(Array.from({ length: SITES }, (_, site) => (site === 0 ? [0, 0] : [-150, 60])));
const data = {
  length: SITES,
  attributes: {
    getPosition: { value: markPositions(table), size: 2 },
    getSize: { value: markSizes(SITES, null), size: 1, normalized: true },
  },
};

const decks: Deck<MapView>[] = [];
afterEach(() => {
  for (const deck of decks.splice(0)) deck.finalize();
  document.body.replaceChildren();
});

/** A map without ground, with its marks. */
class Drawn {
  readonly deck: Deck<MapView>;
  readonly canvas = document.createElement("canvas");
  marks: MarkBytes;
  /** Bytes sent to the card since last asked for. */
  sent = 0;
  #gl: WebGL2RenderingContext | null = null;

  private constructor(marks: MarkBytes) {
    this.marks = marks;
    document.body.append(this.canvas);
    this.deck = new Deck({
      canvas: this.canvas,
      width: SIZE,
      height: SIZE,
      views: new MapView(),
      initialViewState: { longitude: 0, latitude: 0, zoom: 0 },
      useDevicePixels: false,
      layers: [],
    });
    decks.push(this.deck);
  }

  static async of(marks: MarkBytes): Promise<Drawn> {
    const drawn = new Drawn(marks);
    while (!drawn.deck.isInitialized) await frame();
    drawn.#gl = drawn.canvas.getContext("webgl2");
    drawn.#count();
    drawn.show();
    // The programs are linked beside the page.
    for (let wait = 0; wait < 20; wait++) await frame();
    return drawn;
  }

  get gl(): WebGL2RenderingContext {
    if (!this.#gl) throw new Error("no WebGL");
    return this.#gl;
  }

  #count(): void {
    const { gl } = this;
    for (const [name, place] of [
      ["bufferSubData", 2],
      ["texSubImage2D", 8],
    ] as const) {
      const original = gl[name].bind(gl) as (...args: unknown[]) => void;
      const counted = (...args: unknown[]) => {
        this.sent += (args[place] as ArrayBufferView).byteLength;
        original(...args);
      };
      Object.assign(gl, { [name]: counted });
    }
  }

  /** Brings layers and picture up to date now. */
  show(): void {
    const { marks } = this;
    const layer = new MarksLayer({ id: "marks", data, codes: marks, version: marks.version, styles, scale: 1 });
    this.deck.setProps({ layers: [layer] });
    (this.deck as unknown as { layerManager: { updateLayers(): void } }).layerManager.updateLayers();
    this.deck.redraw("test");
  }

  /** The bytes that the card holds. */
  get texels(): number[] {
    const { gl } = this;
    const [layer] = (this.deck as unknown as { layerManager: { getLayers(): MarksLayer[] } }).layerManager.getLayers();
    const texture = layer?.state.codes?.texture as unknown as { handle: WebGLTexture; width: number; height: number };
    const framebuffer = gl.createFramebuffer();
    gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture.handle, 0);
    const { width, height } = texture;
    const read = new Uint32Array(4 * width * height);
    gl.readPixels(0, 0, width, height, gl.RGBA_INTEGER, gl.UNSIGNED_INT, read);
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.deleteFramebuffer(framebuffer);
    return Array.from(this.marks.bytes, (_, site) => read[4 * site] as number);
  }

  /** Red, green and blue in the middle of the picture. */
  get middle(): number[] {
    this.deck.redraw("test");
    const pixel = new Uint8Array(4);
    this.gl.readPixels(SIZE / 2, SIZE / 2, 1, 1, this.gl.RGBA, this.gl.UNSIGNED_BYTE, pixel);
    return [...pixel.slice(0, 3)];
  }
}

const frame = () => new Promise((done) => requestAnimationFrame(done));
const fresh = (): MarkBytes => new MarkBytes(new Uint8Array(SITES).fill(255));

function change(marks: MarkBytes, count: number, next: (below: number) => number): void {
  for (let each = 0; each < count; each++) marks.set(next(SITES), [0, 1, 2, 255][next(4)] as number);
}

describe("the codes on the graphics card", () => {
  test("are the bytes after every step, and only what changed is sent", async () => {
    const next = seeded(1);
    const drawn = await Drawn.of(fresh());
    expect(drawn.sent).toBeGreaterThanOrEqual(SITES);
    expect(drawn.texels).toEqual([...drawn.marks.bytes]);
    for (let step = 0; step < 40; step++) {
      const count = next(300);
      const { version } = drawn.marks;
      change(drawn.marks, count, next);
      const changes = drawn.marks.version - version;
      drawn.sent = 0;
      drawn.show();
      expect(drawn.sent).toBeGreaterThanOrEqual(4 * changes);
      expect(drawn.sent).toBeLessThan(4 * changes + UNIFORMS);
      expect(drawn.texels).toEqual([...drawn.marks.bytes]);
    }
    expect(drawn.gl.getError()).toBe(drawn.gl.NO_ERROR);
  });

  test("are sent whole, a byte a site, where many change", async () => {
    const drawn = await Drawn.of(fresh());
    drawn.marks.replace(Uint8Array.from({ length: SITES }, (_, site) => site % 3));
    drawn.sent = 0;
    drawn.show();
    expect(drawn.sent).toBeGreaterThanOrEqual(SITES);
    expect(drawn.sent).toBeLessThan(SITES + UNIFORMS);
    expect(drawn.texels).toEqual([...drawn.marks.bytes]);
  });

  test("are what is drawn, before and after a change", async () => {
    const drawn = await Drawn.of(fresh());
    expect(drawn.middle).toEqual([0, 0, 0]);
    drawn.marks.set(0, 0);
    drawn.show();
    expect(drawn.middle).toEqual([255, 0, 0]);
    drawn.marks.set(0, 1);
    drawn.show();
    expect(drawn.middle).toEqual([0, 0, 255]);
  });

  test("of two maps do not mix, and two maps may draw the same", async () => {
    const next = seeded(2);
    const [one, other, shared] = [fresh(), fresh(), fresh()];
    const maps = [await Drawn.of(one), await Drawn.of(other), await Drawn.of(shared), await Drawn.of(shared)];
    for (let step = 0; step < 8; step++) {
      for (const marks of [one, other, shared]) change(marks, next(100), next);
      const shown = maps.filter(() => next(3) > 0);
      for (const map of shown) map.show();
      for (const map of shown) expect(map.texels).toEqual([...map.marks.bytes]);
    }
  });

  test("are those of another table once there is one, however large", async () => {
    const next = seeded(4);
    const drawn = await Drawn.of(fresh());
    drawn.marks = new MarkBytes(Uint8Array.from({ length: 3 * SITES }, () => next(4)));
    drawn.show();
    expect(drawn.texels).toEqual([...drawn.marks.bytes]);
  });

  test("are all there again on a card that comes in place of a lost one", async () => {
    const next = seeded(3);
    const marks = fresh();
    const lost = await Drawn.of(marks);
    change(marks, 200, next);
    lost.show();
    lost.gl.getExtension("WEBGL_lose_context")?.loseContext();
    await frame();
    change(marks, 50, next);
    const anew = await Drawn.of(marks);
    expect(anew.texels).toEqual([...marks.bytes]);
    change(marks, 50, next);
    anew.show();
    expect(anew.texels).toEqual([...marks.bytes]);
  });
});
