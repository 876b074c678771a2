import type { Side } from "../state/choice.ts";

export interface MapCamera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** A map that can lead others and follow them. */
export interface Linked {
  readonly camera: MapCamera;
  jumpTo(camera: MapCamera): void;
  /** Tells whenever the camera moves, until the returned function is called. */
  onMove(tell: () => void): () => void;
}

/** Where the pointer is and what lies under it. Pixels from the top left of the map that it is over. */
export interface Under {
  /** The map that the pointer is over. */
  readonly from: Side;
  readonly x: number;
  readonly y: number;
  readonly site: number | null;
  readonly area: string | null;
}

/** What the maps of the two definitions share: where they look, and where the pointer is. One map alone shares it with no one. */
export class MapLink {
  readonly #maps = new Set<Linked>();
  readonly #heard = new Set<() => void>();
  #leading = false;
  #under: Under | null = null;

  /** From now on the map looks where the others look. @returns leaves again. */
  join(map: Linked): () => void {
    const [other] = this.#maps;
    if (other) map.jumpTo(other.camera);
    this.#maps.add(map);
    const stop = map.onMove(() => this.#lead(map));
    return () => {
      stop();
      this.#maps.delete(map);
    };
  }

  #lead(map: Linked): void {
    // A map that follows tells that it moves, too.
    if (this.#leading) return;
    this.#leading = true;
    try {
      const { camera } = map;
      for (const other of this.#maps) if (other !== map) other.jumpTo(camera);
    } finally {
      this.#leading = false;
    }
  }

  readonly under = (): Under | null => this.#under;

  readonly point = (under: Under | null): void => {
    if (under === this.#under) return;
    this.#under = under;
    for (const tell of this.#heard) tell();
  };

  readonly subscribe = (tell: () => void): (() => void) => {
    this.#heard.add(tell);
    return () => this.#heard.delete(tell);
  };
}
