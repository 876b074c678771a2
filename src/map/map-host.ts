import { MapLibreOverlay } from "@deck.gl/maplibre";
import { type GeoJSONSource, type LayerSpecification, Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { AREA_SOURCES, type AreaSource, areaLayerIds, NO_STATE, touchLayer } from "./area-layers.ts";
import { type AreaPaint, NO_LABELS, sameLabels } from "./area-paint.ts";
import type { Basemap } from "./basemap.ts";
import { NO_CELLS } from "./border-cells.ts";
import type { Extent } from "./extent.ts";
import { styleImages } from "./images.ts";
import type { MapEvents, MapScene, Pointer } from "./map-scene.ts";
import { metresPerPixel } from "./mercator.ts";
import { PIXEL_RATIO } from "./pixels.ts";
import { markScale, siteLayers } from "./site-layers.ts";
import { mapStyle, paintChanges, styleLayers } from "./style.ts";
import type { Theme } from "./theme.ts";
import "maplibre-gl/dist/maplibre-gl.css";

setWorkerUrl(workerUrl);

/** How long a lost graphics card may take to come back before the map gives up, ms. */
const PATIENCE = 4000;
const CLOSEST = 13;
/** A single site is not looked at closer than this. */
const FIT_CLOSEST = 8.5;
const FIT_PADDING = 56;

/**
 * The map object and the layer of marks over it: created, fed and destroyed here and nowhere else. The constructor
 * throws where there is no WebGL 2.
 */
export class MapHost {
  readonly #map: MapLibreMap;
  readonly #events: MapEvents;
  #overlay: MapLibreOverlay | null = null;
  #scene: MapScene | null = null;
  /** What the loaded style has been given; null until there is one. */
  #shown: MapScene | null = null;
  #layers: readonly LayerSpecification[];
  #loaded = false;
  #destroyed = false;
  #patience: ReturnType<typeof setTimeout> | undefined;
  readonly #moved = new Set<() => void>();

  constructor(
    container: HTMLElement,
    basemap: Basemap,
    theme: Theme,
    { extent, name }: { readonly extent: Extent | null; readonly name: string },
    events: MapEvents,
  ) {
    this.#events = events;
    this.#layers = styleLayers(theme);
    this.#map = new MapLibreMap({
      container,
      style: mapStyle(basemap, theme),
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      rollEnabled: false,
      fadeDuration: 0,
      minZoom: 0.6,
      maxZoom: CLOSEST,
      center: [20, 10],
      zoom: 1.5,
      locale: { "Map.Title": name },
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    if (extent) this.fit(extent, false);
    this.#listen(theme);
    // The event does not bubble, and deck.gl makes its canvas later.
    container.addEventListener("webglcontextlost", this.#onContextLost, true);
    this.#addOverlay();
  }

  #listen(theme: Theme): void {
    const map = this.#map;
    const { onPoint, onClick, onIdle } = this.#events;
    const pointer = (event: { point: { x: number; y: number }; lngLat: { lng: number; lat: number } }): Pointer => ({
      x: event.point.x,
      y: event.point.y,
      lon: event.lngLat.lng,
      lat: event.lngLat.lat,
      touch: false,
    });
    map.on("style.load", () => {
      this.#loaded = true;
      this.#shown = null;
      // After a lost context the style comes back as it was made; it may have been made in another theme.
      this.#layers = styleLayers(theme);
      this.#apply();
    });
    map.on("mousemove", (event) => onPoint(event.originalEvent.buttons > 0 ? null : pointer(event)));
    map.on("mouseout", () => onPoint(null));
    map.on("movestart", (event) => event.originalEvent && onPoint(null));
    map.on("click", (event) => {
      const { originalEvent } = event;
      onClick({ ...pointer(event), touch: "pointerType" in originalEvent && originalEvent.pointerType === "touch" });
    });
    map.on("zoom", () => this.#drawMarks());
    map.on("move", () => {
      for (const tell of this.#moved) tell();
    });
    map.on("idle", onIdle);
    map.on("webglcontextlost", () => {
      this.#loaded = false;
      this.#patience = setTimeout(() => this.#events.onFailed(new Error("the WebGL context was lost")), PATIENCE);
    });
    map.on("webglcontextrestored", () => clearTimeout(this.#patience));
  }

  #addOverlay(): void {
    this.#overlay = new MapLibreOverlay({ interleaved: false, layers: [] });
    this.#map.addControl(this.#overlay);
    this.#drawMarks();
  }

  /** MapLibre recovers from a lost context by itself; the marks need a new overlay. */
  readonly #onContextLost = ({ target }: Event): void => {
    const old = this.#overlay;
    if (!old || target === this.#map.getCanvas()) return;
    this.#overlay = null;
    // Not within the event of the context that is being lost.
    setTimeout(() => {
      if (this.#destroyed) return;
      this.#map.removeControl(old);
      this.#addOverlay();
    });
  };

  /** Draws a scene: at once where it can, else when the style is there. */
  show(scene: MapScene): void {
    this.#scene = scene;
    this.#apply();
  }

  #apply(): void {
    const scene = this.#scene;
    if (!scene) return;
    if (this.#loaded) {
      this.#paintStyle(scene, this.#shown);
      this.#shown = scene;
    }
    this.#drawMarks();
  }

  #paintStyle(scene: MapScene, shown: MapScene | null): void {
    if (scene.theme !== shown?.theme) this.#paint(scene.theme);
    if (scene.home !== shown?.home) this.#paintHome(scene.home, shown?.home);
    if (scene.cells !== (shown?.cells ?? NO_CELLS)) {
      void this.#map.getSource<GeoJSONSource>("cells")?.setData(scene.cells);
    }
    if (scene.areas !== shown?.areas) this.#paintAreas(scene.areas, shown?.areas ?? null);
  }

  #paint(theme: Theme): void {
    const layers = styleLayers(theme);
    for (const [name, image] of Object.entries(styleImages(theme))) {
      if (this.#map.hasImage(name)) this.#map.updateImage(name, image);
      else this.#map.addImage(name, image, { pixelRatio: PIXEL_RATIO });
    }
    for (const { layer, property, value } of paintChanges(this.#layers, layers)) {
      this.#map.setPaintProperty(layer, property as "fill-color", value as string);
    }
    const before = JSON.stringify(this.#layers.find(({ id }) => id === "area-labels")?.layout);
    const after = layers.find(({ id }) => id === "area-labels");
    if (after?.type === "symbol" && JSON.stringify(after.layout) !== before) {
      this.#map.setLayoutProperty("area-labels", "text-field", after.layout?.["text-field"]);
    }
    this.#layers = layers;
  }

  #paintHome(home: ReadonlySet<string>, before: ReadonlySet<string> = new Set()): void {
    for (const id of before) this.#map.setFeatureState({ source: "countries", id }, { home: 0 });
    for (const id of home) this.#map.setFeatureState({ source: "countries", id }, { home: 1 });
  }

  #paintAreas(areas: AreaPaint | null, before: AreaPaint | null): void {
    const map = this.#map;
    if (areas?.source !== before?.source || !this.#shown) this.#switchAreas(areas?.source ?? null);
    const old = before && before.source === areas?.source ? before.states : new Map();
    for (const [id, state] of areas?.states ?? []) {
      const was = old.get(id);
      const same = was && was.step === state.step && was.hatch === state.hatch && was.outline === state.outline;
      if (areas && !same) map.setFeatureState({ source: areas.source, id }, { ...state });
    }
    for (const id of before?.states.keys() ?? []) {
      const stays = before?.source === areas?.source && areas?.states.has(id);
      if (before && !stays) map.setFeatureState({ source: before.source, id }, { ...NO_STATE });
    }
    const labels = areas?.labels ?? NO_LABELS;
    if (!sameLabels(labels, before?.labels ?? NO_LABELS)) {
      void map.getSource<GeoJSONSource>("area-labels")?.setData(labels);
    }
  }

  #switchAreas(active: AreaSource | null): void {
    const show = (id: string, on: boolean) => this.#map.setLayoutProperty(id, "visibility", on ? "visible" : "none");
    for (const source of AREA_SOURCES) {
      for (const id of areaLayerIds(source)) show(id, source === active);
    }
    // The areas' own labels stand in their place.
    show("province-labels", active !== "provinces");
    show("country-labels", active !== "countries");
    show("place-labels", active === null);
  }

  #drawMarks(): void {
    const scene = this.#scene;
    if (!scene || !this.#overlay) return;
    const { marks, selected, hovered, theme } = scene;
    const layers = marks ? siteLayers(marks, this.#map.getZoom(), { selected, hovered }, theme) : [];
    this.#overlay.setProps({ layers });
  }

  /** The key of the area under a pointer, where the view is by areas. */
  areaAt({ x, y }: Pointer): string | null {
    const source = this.#shown?.areas?.source;
    if (!source || !this.#loaded) return null;
    const [hit] = this.#map.queryRenderedFeatures([x, y], { layers: [touchLayer(source)] });
    const key: unknown = hit?.properties["key"];
    return typeof key === "string" ? key : null;
  }

  get zoom(): number {
    return this.#map.getZoom();
  }
  get camera(): { readonly lon: number; readonly lat: number; readonly zoom: number } {
    const { lng, lat } = this.#map.getCenter();
    return { lon: lng, lat, zoom: this.zoom };
  }
  get scale(): number {
    return markScale(this.zoom);
  }
  /** Ground metres of a pixel in the middle of the map. */
  get metresPerPixel(): number {
    return metresPerPixel(this.#map.getCenter().lat, this.zoom);
  }

  point(pointing: boolean): void {
    this.#map.getCanvas().style.cursor = pointing ? "pointer" : "";
  }

  /** Tells whenever the camera moves, until the returned function is called. */
  onMove(tell: () => void): () => void {
    this.#moved.add(tell);
    return () => this.#moved.delete(tell);
  }

  fit({ west, south, east, north }: Extent, animate = true): void {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const padding = Math.min(FIT_PADDING, clientWidth / 5, clientHeight / 5);
    this.#map.fitBounds([west, south, east, north], {
      padding,
      maxZoom: FIT_CLOSEST,
      animate,
    });
  }

  /** Looks there at once, also from within another map's move. */
  jumpTo({ lon, lat, zoom }: { readonly lon: number; readonly lat: number; readonly zoom: number }): void {
    this.#map.jumpTo({ center: [lon, lat], zoom });
  }

  /** How closely may be looked at most; null: as closely as the map goes. */
  limit(closest: number | null): void {
    this.#map.setMaxZoom(closest ?? CLOSEST);
  }

  /** Brings a place into the middle. */
  flyTo(lon: number, lat: number, zoom: number): void {
    this.#map.flyTo({ center: [lon, lat], zoom: Math.min(zoom, CLOSEST) });
  }

  zoomBy(step: 1 | -1): void {
    this.#map.easeTo({ zoom: this.zoom + step, duration: 200 });
  }

  destroy(): void {
    clearTimeout(this.#patience);
    this.#moved.clear();
    this.#destroyed = true;
    this.#overlay = null;
    const container = this.#map.getContainer();
    container.removeEventListener("webglcontextlost", this.#onContextLost, true);
    const canvases = [...container.querySelectorAll("canvas")];
    this.#map.remove();
    // A browser keeps few contexts, and a canvas that is merely dropped keeps its own until it is collected.
    for (const canvas of canvases) canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
  }
}
