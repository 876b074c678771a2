import { EARTH_KM, radians } from "./border-points.ts";

const KM_PER_DEGREE = (Math.PI / 180) * EARTH_KM;
/** Bins in the distance: with more of them fewer sites are compared one by one, and more bins with each other. */
const FINE = 4;

/** Things in bins of equal degrees, to find those within a distance without comparing all with all. */
export class Bins<T> {
  readonly #step: number;
  readonly #columns: number;
  readonly #bins = new Map<number, T>();

  private constructor(columns: number) {
    this.#columns = columns;
    this.#step = 360 / columns;
  }

  /** Empty bins to find what is within a great-circle distance. */
  static within<T>(km: number): Bins<T> {
    return new Bins<T>(Math.max(1, Math.floor((FINE * 360 * KM_PER_DEGREE) / km)));
  }

  /** What is in the bin of a place, put there first where it is empty. */
  at(lon: number, lat: number, empty: () => T): T {
    const key = this.#row(lat) * this.#columns + this.#column(Math.floor((lon + 180) / this.#step));
    const found = this.#bins.get(key) ?? empty();
    this.#bins.set(key, found);
    return found;
  }

  /** The same bins with something else in each. */
  map<R>(change: (own: T) => R): Bins<R> {
    const changed = new Bins<R>(this.#columns);
    for (const [key, own] of this.#bins) changed.#bins.set(key, change(own));
    return changed;
  }

  #row(lat: number): number {
    return Math.floor((lat + 90) / this.#step);
  }

  #column(at: number): number {
    return ((at % this.#columns) + this.#columns) % this.#columns;
  }

  /** Every bin with those, itself included, that can hold something within the distance of something in it. */
  *pairs(): Generator<readonly [T, T]> {
    for (const [key, own] of this.#bins) {
      const [row, column] = [Math.floor(key / this.#columns), key % this.#columns];
      const poleward = Math.max(...[row - FINE, row + FINE + 1].map((r) => Math.abs(r * this.#step - 90)));
      const reach = Math.min(this.#columns, Math.floor(FINE / Math.cos(radians(Math.min(89, poleward)))) + 1);
      for (let r = row - FINE; r <= row + FINE; r++) {
        for (let c = column - reach; c <= column + reach; c++) {
          const other = this.#bins.get(r * this.#columns + this.#column(c));
          if (other !== undefined) yield [own, other];
        }
      }
    }
  }
}
