/**
 * Something the reader should be told: a row set aside, a value read as unknown, a mistake in a definition.
 * It holds facts, never sentences: `dialects/text.ts` turns `code` and `params` into words.
 */
export interface Issue {
  /** A key of the message catalogue, such as `ingest.off_globe`. */
  readonly code: string;
  /** `set-aside`: the row is refused. `unknown`: the row is kept, the value is unknown. `note`: nothing was lost. */
  readonly effect: "set-aside" | "unknown" | "note";
  /** 1-based row (CSV line of data, GeoJSON feature) where there is one. */
  readonly row?: number;
  /** The property concerned. */
  readonly column?: string;
  /** The offending value, as text, cut to 80 characters. */
  readonly value?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A file that cannot be read at all. Nothing changes; `code` and `params` say why. */
export class UnreadableFile extends Error {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  constructor(code: string, params: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = "UnreadableFile";
    this.code = code;
    this.params = params;
  }
}
