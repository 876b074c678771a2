import { type Layer, LayerExtension } from "@deck.gl/core";
import { ScatterplotLayer } from "@deck.gl/layers";
import type { Rgba } from "../../../src/map/colour.ts";
import { DrawnCodes } from "../../../src/map/drawn-codes.ts";
import { markPositions, markSizes } from "../../../src/map/mark-codes.ts";
import { classStyles, styleTexels } from "../../../src/map/mark-styles.ts";
import { siteLayers } from "../../../src/map/site-layers.ts";
import type { SiteTable } from "../../../src/model/site-table.ts";
import { type Feature, featuresOf } from "./features.ts";
import { CLASS_IDS, runOf, type Slider } from "./sites.ts";

/** One way to have a map show the classes of its sites. */
export interface Design {
  /** What is not the map's work: the new classes are written where the design finds them. */
  prepare(moved: ReturnType<Slider["step"]> | null): void;
  /** The map's work until deck.gl takes over. */
  layers(): Layer[];
}

type Colour = [red: number, green: number, blue: number, opacity: number];

const COLOURS: Readonly<Record<string, Colour>> = {
  artisanal: [59, 125, 216, 255],
  small: [79, 179, 162, 255],
  semi: [240, 163, 56, 255],
  medium: [208, 42, 42, 255],
};
const GREY: Colour = [154, 154, 154, 255];
const nameOf = (code: number | undefined): string => CLASS_IDS[code ?? 0] ?? "";
const colourOf = (code: number | undefined): Colour => COLOURS[nameOf(code)] ?? GREY;

const DOTS = { id: "sites", radiusUnits: "pixels", getRadius: 3, stroked: false, pickable: false } as const;

/** What most dashboards do: a colour by feature, all of them asked for again at every step. */
function accessors(table: SiteTable, { classes }: Slider): Design {
  const features = featuresOf(table, classes);
  let version = 0;
  return {
    prepare(moved) {
      version++;
      for (const site of moved?.flipped ?? []) {
        const feature = features[site];
        if (feature) feature.properties.class = nameOf(classes[site]);
      }
    },
    layers: () => [
      new ScatterplotLayer<Feature>({
        ...DOTS,
        data: features,
        getPosition: ({ geometry }) => geometry.coordinates,
        getFillColor: ({ properties }) => COLOURS[properties.class] ?? GREY,
        updateTriggers: { getFillColor: version },
      }),
    ],
  };
}

/** Four bytes a site, all of them sent. */
function colourBytes(table: SiteTable, { classes }: Slider): Design {
  const value = new Uint8Array(4 * table.siteCount);
  for (const [site, code] of classes.entries()) value.set(colourOf(code), 4 * site);
  const getPosition = { value: markPositions(table), size: 2 };
  return {
    prepare(moved) {
      for (const site of moved?.flipped ?? []) value.set(colourOf(classes[site]), 4 * site);
    },
    layers: () => {
      const getFillColor = { value, size: 4, type: "unorm8" as const };
      return [
        new ScatterplotLayer({ ...DOTS, data: { length: table.siteCount, attributes: { getPosition, getFillColor } } }),
      ];
    },
  };
}

class ByCode extends LayerExtension {
  static override extensionName = "ByCode";
  static override defaultProps = { getCode: { type: "accessor", value: 0 } };
  override getShaders(): unknown {
    return {
      inject: {
        "vs:#decl": "in float instanceCodes;",
        "vs:DECKGL_FILTER_COLOR": "color.rgb = vec3(instanceCodes * 64.0);",
      },
    };
  }
  override initializeState(this: Layer): void {
    this.getAttributeManager()?.addInstanced({ instanceCodes: { size: 1, type: "unorm8", accessor: "getCode" } });
  }
}

/** One byte a site, all of them sent. */
function classBytes(table: SiteTable, { classes }: Slider): Design {
  const getPosition = { value: markPositions(table), size: 2 };
  const extensions = [new ByCode()];
  return {
    prepare: () => undefined,
    layers: () => {
      const getCode = { value: classes, size: 1, type: "unorm8" as const };
      return [
        new ScatterplotLayer({
          ...DOTS,
          extensions,
          data: { length: table.siteCount, attributes: { getPosition, getCode } },
        }),
      ];
    },
  };
}

const theme = (): Rgba => [0.2, 0.4, 0.8, 1];

/** The map's own layer, with the sites that the cut passed; which of them changed, it finds itself. */
function ours(table: SiteTable, { classes }: Slider): Design {
  const drawn = new DrawnCodes(table);
  const attributes = {
    getPosition: { value: markPositions(table), size: 2 },
    getSize: { value: markSizes(table.siteCount, null), size: 1, normalized: true },
  };
  const data = { length: table.siteCount, attributes };
  const styles = styleTexels(classStyles(CLASS_IDS, theme), new Set(), null);
  let run = runOf(classes);
  let moved: { since: object; sites: Uint32Array; count: number } | null = null;
  return {
    prepare(step) {
      moved = step && { since: run, sites: step.passed, count: step.passed.length };
      run = runOf(classes);
    },
    layers: () => {
      const version = drawn.update({ run, include: null, what: "class", side: "proposed" }, moved);
      const marks = { table, data, codes: drawn.marks, version, styles };
      return siteLayers(marks, 2, { selected: null, hovered: null }, theme);
    },
  };
}

export const DESIGNS = { accessors, colourBytes, classBytes, ours } as const;
export type DesignName = keyof typeof DESIGNS;
