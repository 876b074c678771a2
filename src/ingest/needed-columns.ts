import { positionNames } from "./csv-header.ts";
import type { FileReading, NeededColumn } from "./file-reading.ts";
import type { RowTranslator } from "./mapping/apply.ts";
import { narrowed } from "./mapping/narrow.ts";
import { positionColumnsOf } from "./mapping/position.ts";
import type { Layout } from "./translators.ts";

/** What of a file's columns some wanted properties are read from; the other properties are named, and not kept. */
export class NeededColumns {
  /** The layout without what is not wanted. */
  readonly layout: Layout;
  /** Undefined where a publisher's layout takes its properties from whichever columns it likes. */
  readonly isNeeded: NeededColumn | undefined;
  readonly #wanted: ReadonlySet<string>;
  readonly #unread = new Set<string>();

  constructor({ columns, hasGeometry }: FileReading, { mapping, profile }: Layout, wanted: readonly string[]) {
    this.#wanted = new Set(wanted);
    this.layout = { mapping: mapping && narrowed(mapping, this.#wanted), profile };
    const mapped = new Map(Object.entries(this.layout.mapping?.columns ?? {}));
    const named = hasGeometry ? [] : positionNames([...columns]);
    const places = new Set(mapping ? positionColumnsOf(mapping.position) : named);
    const isNeeded: NeededColumn = (name) => {
      const column = mapped.get(name);
      return places.has(name) || (column ? column.to !== null : this.#wanted.has(name));
    };
    this.isNeeded = profile ? undefined : isNeeded;
    const made = [...Object.values(mapping?.columns ?? {}), ...(mapping?.derived ?? [])];
    for (const { to } of made) if (to !== null) this.#note(to);
    const own = profile ? [] : [...columns].filter((name) => !mapped.has(name) && !places.has(name));
    for (const name of own) this.#note(name);
  }

  /** The same rows with the wanted properties alone. */
  after(translate: RowTranslator): RowTranslator {
    return (row) => {
      const translated = translate(row);
      const properties: (readonly [string, unknown])[] = [];
      for (const property of translated.properties) {
        if (this.#wanted.has(property[0])) properties.push(property);
        else this.#note(property[0]);
      }
      return { ...translated, stated: translated.stated ?? translated.properties, properties };
    };
  }

  #note(name: string): void {
    if (!this.#wanted.has(name)) this.#unread.add(name);
  }

  /** Properties that the file has and that were not kept, in the order in which they were met. */
  get unread(): readonly string[] {
    return [...this.#unread];
  }
}
