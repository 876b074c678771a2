import { picking, project32, type UpdateParameters } from "@deck.gl/core";
import { ScatterplotLayer } from "@deck.gl/layers";
import { CodeTexture } from "./code-texture.ts";
import { MarkBytes } from "./mark-bytes.ts";
import { LARGEST_SCALE } from "./mark-codes.ts";
import { STYLE_ROOM, STYLE_ROWS } from "./mark-styles.ts";
import { FRAGMENT_SHADER, marksUniforms, VERTEX_SHADER } from "./marks-shader.ts";

/** A column of a deck.gl binary table. The same object means the same bytes: nothing is sent to the card again. */
interface BinaryColumn<Values> {
  readonly value: Values;
  readonly size: number;
  /** Bytes that the shader reads as 0 to 1. */
  readonly normalized?: boolean;
}

/** What of the marks stays while a slider is held. */
export interface MarkColumns {
  readonly length: number;
  readonly attributes: {
    readonly getPosition: BinaryColumn<Float32Array>;
    readonly getSize: BinaryColumn<Uint8Array>;
  };
}

interface OwnProps {
  readonly codes: MarkBytes;
  /** Of the codes, so that a change of theirs is seen. */
  readonly version: number;
  /** Texels of `styleTexels`. */
  readonly styles: Float32Array;
  /** Factor on every radius, from the zoom. */
  readonly scale: number;
}

interface StyleTexture {
  destroy(): void;
}
interface Shaders {
  readonly modules: readonly unknown[];
}

/**
 * All sites in one draw call for each of two planes, every mark's shape, outline and dashes computed in the fragment
 * shader from one byte a site. Of deck.gl's scatterplot it keeps the quad and the model.
 */
export class MarksLayer extends ScatterplotLayer<unknown, OwnProps> {
  static override layerName = "MarksLayer";
  static override defaultProps = {
    styles: { type: "object", value: new Float32Array(0), compare: false },
    codes: { type: "object", value: new MarkBytes(new Uint8Array(0)), compare: false },
    version: { type: "number", value: 0 },
    scale: { type: "number", value: 1 },
    getPosition: { type: "accessor", value: [0, 0] },
    getSize: { type: "accessor", value: 32 },
  } as unknown as typeof ScatterplotLayer.defaultProps;

  /** deck.gl hands the state on from one instance of the layer to the next; fields would be lost. */
  declare state: ScatterplotLayer["state"] & { styles?: StyleTexture; codes?: CodeTexture };

  override getShaders(): unknown {
    return {
      ...(super.getShaders() as Shaders),
      vs: VERTEX_SHADER,
      fs: FRAGMENT_SHADER,
      modules: [project32, picking, marksUniforms],
    };
  }

  override initializeState(): void {
    this.getAttributeManager()?.addInstanced({
      instancePositions: { size: 2, type: "float32", accessor: "getPosition" },
      instanceSizes: { size: 1, type: "unorm8", accessor: "getSize" },
    });
  }

  override updateState(params: UpdateParameters<this>): void {
    super.updateState(params);
    this.#updateCodes(params.props.codes);
    const { state } = this;
    if (state.styles && params.props.styles === params.oldProps.styles) return;
    state.styles?.destroy();
    state.styles = this.context.device.createTexture({
      format: "rgba32float",
      width: STYLE_ROOM,
      height: STYLE_ROWS,
      data: params.props.styles,
      sampler: { minFilter: "nearest", magFilter: "nearest" },
      mipLevels: 1,
    });
  }

  /** Here no pass is under way: the changes are drawn in one of their own. */
  #updateCodes(codes: MarkBytes): void {
    const { state } = this;
    if (!state.codes?.shows(codes)) {
      state.codes?.destroy();
      state.codes = new CodeTexture(this.context.device, codes);
    }
    state.codes.update();
  }

  override draw(): void {
    const { model, styles, codes } = this.state;
    const { scale } = this.props;
    if (!model || !styles || !codes) return;
    for (const front of [0, 1]) {
      const marks = { scale, front, largestScale: LARGEST_SCALE, markStyles: styles, markCodes: codes.texture };
      model.shaderInputs.setProps({ marks });
      model.draw(this.context.renderPass);
    }
  }

  override finalizeState(context: this["context"]): void {
    this.state.styles?.destroy();
    this.state.codes?.destroy();
    super.finalizeState(context);
  }
}
