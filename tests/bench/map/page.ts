import { Deck, type Layer, MapView } from "@deck.gl/core";
import { DESIGNS, type Design, type DesignName } from "./designs.ts";
import { countAndDrawNothing, sent } from "./sent-bytes.ts";
import { placesOf, Slider } from "./sites.ts";

export interface Question {
  readonly sites: number;
  /** Shares of the known values that the cut passes in a step. */
  readonly shares: readonly number[];
  readonly steps: number;
  readonly designs: readonly DesignName[];
}

/** Medians over the steps. */
export interface MapRow {
  readonly design: DesignName;
  readonly sites: number;
  readonly share: number;
  /** Sites that change class in a step. */
  readonly flipped: number;
  /** Sent to the graphics card in a step. */
  readonly bytes: number;
  /** The page's own time for a step. */
  readonly ms: number;
  /** The same for the quickest step: what it takes where nothing else is in the way. */
  readonly least: number;
  /** The first picture, with its tables. */
  readonly first: number;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const frame = () => new Promise((done) => requestAnimationFrame(done));

/** What deck.gl would do at its next frame, now: layers are matched, columns are sent, calls are made. */
function show(deck: Deck<MapView>, layers: Layer[]): void {
  deck.setProps({ layers });
  (deck as unknown as { layerManager: { updateLayers(): void } }).layerManager.updateLayers();
  deck.redraw("step");
}

async function begin(): Promise<Deck<MapView>> {
  const parent = document.createElement("div");
  parent.style.cssText = "position:relative;width:1000px;height:600px";
  document.body.append(parent);
  const deck = new Deck({
    parent,
    views: new MapView(),
    initialViewState: { longitude: 10, latitude: 0, zoom: 2 },
    useDevicePixels: false,
    layers: [],
  });
  while (!deck.isInitialized) await frame();
  return deck;
}

interface Step {
  readonly flipped: number;
  readonly bytes: number;
  readonly ms: number;
}

/** A design on a map of its own, with a slider of its own. */
class Shown {
  readonly name: DesignName;
  /** Time of the first picture. */
  readonly first: number;
  readonly #deck: Deck<MapView>;
  readonly #slider: Slider;
  readonly #design: Design;

  constructor(name: DesignName, deck: Deck<MapView>, sites: number) {
    this.name = name;
    this.#deck = deck;
    this.#slider = new Slider(sites);
    this.#design = DESIGNS[name](placesOf(sites), this.#slider);
    this.#design.prepare(null);
    const start = performance.now();
    show(deck, this.#design.layers());
    this.first = performance.now() - start;
  }

  step(share: number): Step {
    const moved = this.#slider.step(share);
    this.#design.prepare(moved);
    sent.bytes = 0;
    const start = performance.now();
    show(this.#deck, this.#design.layers());
    return { flipped: moved.flipped.length, bytes: sent.bytes, ms: performance.now() - start };
  }
}

/** Steps before those that count: a browser compiles what runs often while it runs. */
const WARM_UP = 30;

/** Step by step, each design in turn, so that whatever else the machine does befalls all of them alike. */
async function measure({ designs, sites, shares, steps }: Question): Promise<MapRow[]> {
  const shown: Shown[] = [];
  for (const name of designs) shown.push(new Shown(name, await begin(), sites));
  // Programs are linked beside the page.
  for (let wait = 0; wait < 30; wait++) await frame();
  for (let step = 0; step < WARM_UP; step++) {
    for (const one of shown) one.step(shares[0] ?? 0);
    await frame();
  }
  const rows: MapRow[] = [];
  for (const share of shares) {
    const taken = shown.map((): Step[] => []);
    for (let step = 0; step < steps; step++) {
      for (const [at, one] of shown.entries()) {
        await frame();
        taken[at]?.push(one.step(share));
      }
    }
    for (const [at, { name, first }] of shown.entries()) {
      const of = (key: keyof Step) => median((taken[at] ?? []).map((step) => step[key]));
      const least = Math.min(...(taken[at] ?? []).map(({ ms }) => ms));
      const medians = { flipped: of("flipped"), bytes: of("bytes"), ms: of("ms") };
      rows.push({ design: name, sites, share, ...medians, least, first });
    }
  }
  return rows;
}

countAndDrawNothing();
Object.assign(globalThis, { measure });
