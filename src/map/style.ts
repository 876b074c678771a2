import type { GeoJSON } from "geojson";
import type { LayerSpecification, SourceSpecification, StyleSpecification } from "maplibre-gl";
import { AREA_SOURCES, areaFills, areaLabels, areaOutline } from "./area-layers.ts";
import type { Basemap } from "./basemap.ts";
import { cellLayers, NO_CELLS } from "./border-cells.ts";
import { landLayers, lineLayers } from "./ground-layers.ts";
import { labelLayers } from "./label-layers.ts";
import { inkOf } from "./style-paint.ts";
import type { Theme } from "./theme.ts";

/** Every layer of the map, from the ground up, in the colours of a theme. Same ids and order in every theme. */
export function styleLayers(theme: Theme): LayerSpecification[] {
  const ink = inkOf(theme);
  return [
    ...landLayers(ink),
    ...AREA_SOURCES.flatMap((source) => areaFills(source, ink)),
    ...lineLayers(ink),
    ...AREA_SOURCES.map((source) => areaOutline(source, ink)),
    ...cellLayers(ink),
    ...labelLayers(ink),
    ...areaLabels(ink),
  ];
}

/** Beyond this zoom the simplified shapes hold no more detail; MapLibre enlarges what it has. */
const DETAIL_ZOOM = 7;

const shapes = (data: GeoJSON): SourceSpecification => ({
  type: "geojson",
  data,
  maxzoom: DETAIL_ZOOM,
  tolerance: 0.25,
});

/** The sources of the basemap, and empty ones for the labels of areas and for cells. */
function styleSources(basemap: Basemap): Record<string, SourceSpecification> {
  return {
    countries: { ...shapes(basemap.countries), promoteId: "key" } as SourceSpecification,
    provinces: { ...shapes(basemap.provinces), promoteId: "key" } as SourceSpecification,
    borders: shapes(basemap.borders),
    coast: shapes(basemap.coast),
    rivers: shapes(basemap.rivers),
    lakes: shapes(basemap.lakes),
    "country-labels": shapes(basemap.countryLabels),
    "province-labels": shapes(basemap.provinceLabels),
    "lake-labels": shapes(basemap.lakeLabels),
    // Which places are drawn changes with every zoom, so their tiles go further than the shapes'.
    places: { type: "geojson", data: basemap.places, maxzoom: 10 },
    "area-labels": shapes({ type: "FeatureCollection", features: [] }),
    cells: shapes(NO_CELLS),
  };
}

/** A MapLibre style that asks the network for nothing: no glyphs, no sprite, no tiles. */
export const mapStyle = (basemap: Basemap, theme: Theme): StyleSpecification => ({
  version: 8,
  sources: styleSources(basemap),
  layers: styleLayers(theme),
});

/** What differs between two lists of the same layers: paint properties, one by one. */
export function paintChanges(
  before: readonly LayerSpecification[],
  after: readonly LayerSpecification[],
): { readonly layer: string; readonly property: string; readonly value: unknown }[] {
  return after.flatMap((layer, at) => {
    const old = (before[at]?.paint ?? {}) as Record<string, unknown>;
    return Object.entries((layer.paint ?? {}) as Record<string, unknown>)
      .filter(([property, value]) => JSON.stringify(value) !== JSON.stringify(old[property]))
      .map(([property, value]) => ({ layer: layer.id, property, value }));
  });
}
