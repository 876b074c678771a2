import { DefinitionTooLarge } from "../engine/diagram.ts";
import type { Movement } from "../engine/hold/movement.ts";
import type { Codes } from "../engine/ranks.ts";
import type { Counted } from "../engine/tally.ts";
import type { Definition } from "../model/definition.ts";
import { NUMBERS, type Scale, scaleOf } from "../model/scale.ts";
import type { SiteTable } from "../model/site-table.ts";
import { propertyOf } from "../model/walk.ts";
import type {
  ArrayId,
  CountedById,
  EngineAnswer,
  EngineFound,
  EngineQuestion,
  EngineTask,
  Given,
} from "./engine-protocol.ts";

interface Waiting {
  resolve(found: EngineFound[keyof EngineFound]): void;
  reject(reason: unknown): void;
}

/**
 * The engine on a thread of its own, for one table. It is given what it needs when it is first asked for it: the columns
 * that a definition reads, and arrays by site, each once.
 */
export class EngineClient {
  readonly #table: SiteTable;
  readonly #worker: Worker;
  readonly #read = new Set<string>();
  readonly #ids = new WeakMap<Codes | Float64Array, ArrayId>();
  readonly #gone = new FinalizationRegistry<ArrayId>((id) => this.#give({ kind: "forget", id }));
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  constructor(table: SiteTable) {
    this.#table = table;
    this.#worker = new Worker(new URL("./engine-entry.ts", import.meta.url), { type: "module" });
    this.#worker.onmessage = ({ data }: MessageEvent<EngineAnswer>) => this.#settle(data);
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.#fail(new Error(event.message));
    };
    const { siteCount, visitCount, visitStart } = table;
    this.#give({ kind: "table", siteCount, visitCount, visitStart });
  }

  /** Ends the thread; what is still asked is never answered. */
  end(): void {
    this.#waiting.clear();
    this.#worker.terminate();
  }

  /** @throws DefinitionTooLarge; Error where the thread breaks down */
  run(baseline: Definition, proposed: Definition, counted: Counted): Promise<EngineFound["run"]> {
    this.#giveRead([baseline, proposed]);
    return this.#ask<"run">({ kind: "run", baseline, proposed, counted: this.#counted(counted) });
  }

  /** Throws as `run`. */
  hold(baseline: Definition, movement: Movement, counted: Counted): Promise<EngineFound["hold"]> {
    const moved = movement.kind === "line" ? [movement.definition] : movement.stops.map(({ definition }) => definition);
    this.#giveRead([baseline, ...moved]);
    return this.#ask<"hold">({ kind: "hold", baseline, movement, counted: this.#counted(counted) });
  }

  /** Throws as `run`. */
  curve(definition: Definition, param: string, include: Uint8Array | null): Promise<EngineFound["curve"]> {
    this.#giveRead([definition]);
    return this.#ask<"curve">({ kind: "curve", definition, param, include: include && this.#id(include) });
  }

  /** Throws as `run`. */
  met(definition: Definition, include: Uint8Array | null): Promise<EngineFound["met"]> {
    this.#giveRead([definition]);
    return this.#ask<"met">({ kind: "met", definition, include: include && this.#id(include) });
  }

  order(property: string): Promise<EngineFound["order"]> {
    this.#giveColumn(property, NUMBERS);
    return this.#ask<"order">({ kind: "order", property });
  }

  /** Hands over an array by site before it is asked for. @returns false where it is there already */
  prepare(array: Codes | Float64Array): boolean {
    if (this.#ids.has(array)) return false;
    this.#id(array);
    return true;
  }

  #give(given: Given): void {
    this.#worker.postMessage(given);
  }

  #giveColumn(property: string, { type, levels }: Scale): void {
    const key = JSON.stringify([property, type, levels]);
    const column = this.#table.columns.get(property);
    if (column && !this.#read.has(key)) this.#give({ kind: "column", property, column });
    this.#read.add(key);
  }

  #giveRead(definitions: readonly Definition[]): void {
    for (const { criteria } of definitions) {
      for (const [key, criterion] of Object.entries(criteria))
        this.#giveColumn(propertyOf(key, criterion), scaleOf(key, criterion));
    }
  }

  #id(array: Codes | Float64Array): ArrayId {
    const known = this.#ids.get(array);
    if (known !== undefined) return known;
    const id = ++this.#last;
    this.#ids.set(array, id);
    this.#give({ kind: "array", id, array });
    this.#gone.register(array, id);
    return id;
  }

  #counted({ include, workers, groupings }: Counted): CountedById {
    return {
      include: include && this.#id(include),
      workers: this.#id(workers),
      groupings: groupings.map(({ of, count, by }) => ({ of: this.#id(of), count, by })),
    };
  }

  #ask<Kind extends EngineTask["kind"]>(task: EngineTask & { readonly kind: Kind }): Promise<EngineFound[Kind]> {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as Waiting["resolve"], reject });
      this.#worker.postMessage({ ...task, id } satisfies EngineQuestion);
    });
  }

  #settle(answer: EngineAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (answer.kind === "done") waiting?.resolve(answer.found);
    else if (answer.kind === "too-large") waiting?.reject(new DefinitionTooLarge(answer.axes));
    else waiting?.reject(new Error(answer.detail));
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
