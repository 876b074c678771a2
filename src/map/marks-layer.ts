import { picking, project32, type UpdateParameters } from "@deck.gl/core";
import { ScatterplotLayer } from "@deck.gl/layers";
import { LARGEST_SCALE } from "./mark-codes.ts";
import { STYLE_ROOM, STYLE_ROWS } from "./mark-styles.ts";
import { FRAGMENT_SHADER, marksUniforms, VERTEX_SHADER } from "./marks-shader.ts";

/** A column of a deck.gl binary table. The same object means the same bytes: nothing is sent to the card again. */
export interface BinaryColumn {
  readonly value: Float32Array | Uint8Array;
  readonly size: number;
  /** Bytes that the shader reads as 0 to 1. */
  readonly normalized?: boolean;
}

interface OwnProps {
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
    scale: { type: "number", value: 1 },
    getPosition: { type: "accessor", value: [0, 0] },
    getCode: { type: "accessor", value: 255 },
    getSize: { type: "accessor", value: 32 },
  } as unknown as typeof ScatterplotLayer.defaultProps;

  /** deck.gl hands the state on from one instance of the layer to the next; fields would be lost. */
  declare state: ScatterplotLayer["state"] & { styles?: StyleTexture };

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
      instanceCodes: { size: 1, type: "unorm8", accessor: "getCode" },
      instanceSizes: { size: 1, type: "unorm8", accessor: "getSize" },
    });
  }

  override updateState(params: UpdateParameters<this>): void {
    super.updateState(params);
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

  override draw(): void {
    const { model, styles } = this.state;
    const { scale } = this.props;
    if (!model || !styles) return;
    for (const front of [0, 1]) {
      const marks = { scale, front, largestScale: LARGEST_SCALE, markStyles: styles };
      model.shaderInputs.setProps({ marks });
      model.draw(this.context.renderPass);
    }
  }

  override finalizeState(context: this["context"]): void {
    this.state.styles?.destroy();
    super.finalizeState(context);
  }
}
