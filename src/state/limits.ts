import type { Definition, Value } from "../model/definition.ts";
import { NUMBERS, rankOf, type Scale } from "../model/scale.ts";
import type { Scalar } from "../model/site-table.ts";
import { isParam, type Place, replacedAt } from "../model/walk.ts";
import { usesOf } from "./editing-uses.ts";

/** A value that must not cross its neighbours: a parameter, or the literal limit of a band. */
interface Limit {
  readonly place: Place;
  readonly scale: Scale | undefined;
  value: Scalar;
}

function atRank(rank: number, scale: Scale): Scalar | undefined {
  if (scale.type === "number") return rank;
  return scale.type === "flag" ? rank >= 1 : scale.levels[Math.min(rank, scale.levels.length - 1)];
}

const bandPlace = (place: Place): boolean => place[0] === "scores" && place.at(-1) === "upTo";

/** The limits of a definition that `order` and the bands of scores keep ascending, and what follows when one moves. */
export class Limits {
  readonly #definition: Definition;
  /** By parameter key, or by the place of a literal. */
  readonly #limits = new Map<string, Limit>();
  /** Ids in ascending order. */
  readonly #chains: string[][];

  constructor(definition: Definition) {
    this.#definition = definition;
    const { values } = usesOf(definition);
    const scales = new Map(values.flatMap(({ value, scale }) => (isParam(value) ? [[value.param, scale]] : [])));
    for (const [key, { value }] of Object.entries(definition.params)) {
      const scale = scales.get(key) ?? (typeof value === "number" ? NUMBERS : undefined);
      this.#limits.set(key, { place: ["params", key, "value"], scale, value });
    }
    const bands = new Map<string, string[]>();
    for (const { place, value, scale } of values.filter((use) => bandPlace(use.place))) {
      const term = JSON.stringify(place.slice(0, -2));
      bands.set(term, [...(bands.get(term) ?? []), this.#idOf(value, place, scale)]);
    }
    this.#chains = [...definition.order.map((keys) => [...keys]), ...bands.values()];
  }

  #idOf(value: Value, place: Place, scale: Scale): string {
    if (isParam(value)) return value.param;
    const id = JSON.stringify(place);
    this.#limits.set(id, { place, scale, value });
    return id;
  }

  #rank(id: string): number | undefined {
    const limit = this.#limits.get(id);
    return limit?.scale && rankOf(limit.value, limit.scale);
  }

  #set(id: string, rank: number): void {
    const limit = this.#limits.get(id);
    const value = limit?.scale && atRank(rank, limit.scale);
    if (limit && value !== undefined) limit.value = value;
  }

  /** What the limit has overtaken comes to stand where it stands, and so on from there. */
  follow(moved: string): void {
    const rank = this.#rank(moved);
    if (rank === undefined) return;
    const standing = new Set([moved]);
    for (const id of standing) {
      for (const chain of this.#chains) {
        for (const other of this.#overtaken(chain, id, rank)) {
          this.#set(other, rank);
          standing.add(other);
        }
      }
    }
  }

  #overtaken(chain: readonly string[], id: string, rank: number): string[] {
    const at = chain.indexOf(id);
    if (at < 0) return [];
    return chain.filter((other, index) => {
      const here = this.#rank(other);
      return here !== undefined && (index < at ? here > rank : index > at && here < rank);
    });
  }

  /** From the first limit of each chain to the last, what a limit has overtaken follows it. */
  followAll(): void {
    for (const chain of this.#chains) for (const id of chain) this.follow(id);
  }

  /** The definition with the limits as they stand now; what has not moved is shared. */
  applied(): Definition {
    let definition = this.#definition;
    for (const { place, value } of this.#limits.values()) {
      const before = place.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], definition);
      if (before !== value) definition = replacedAt(definition, place, value);
    }
    return definition;
  }
}
