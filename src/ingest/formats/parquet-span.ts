import type { AsyncBuffer, FileMetaData, ParquetReadOptions } from "hyparquet";

/** Some rows of one column as they lie in the file; rows count from the file's first. */
interface Chunk {
  readonly rowStart: number;
  readonly rowEnd: number;
  readonly columnData: ArrayLike<unknown>;
}

/** A file with what is known of it. */
export type ParquetFile = Pick<ParquetReadOptions, "compressors" | "parsers"> & {
  readonly file: AsyncBuffer;
  readonly metadata: FileMetaData;
};

const NONE: Chunk = { rowStart: 0, rowEnd: 0, columnData: [] };

/** Rows that follow each other, column by column: as objects they would take twice the room. */
export class ParquetSpan {
  readonly #chunks: ReadonlyMap<string, readonly Chunk[]>;

  private constructor(chunks: ReadonlyMap<string, readonly Chunk[]>) {
    this.#chunks = chunks;
  }

  static async read(file: ParquetFile, columns: string[], rowStart: number, rowEnd: number): Promise<ParquetSpan> {
    const { parquetRead } = await import("hyparquet");
    const chunks = new Map<string, Chunk[]>(columns.map((name) => [name, []]));
    const onChunk = ({ columnName, ...chunk }: Chunk & { readonly columnName: string }): void =>
      void chunks.get(columnName)?.push(chunk);
    await parquetRead({ ...file, columns, rowStart, rowEnd, utf8: false, onChunk });
    return new ParquetSpan(chunks);
  }

  /** A reader of one column's values by their row; rows are mostly asked for in their order. */
  column(name: string): (row: number) => unknown {
    const chunks = this.#chunks.get(name) ?? [];
    let { rowStart, rowEnd, columnData } = NONE;
    return (row) => {
      if (row < rowStart || row >= rowEnd)
        ({ rowStart, rowEnd, columnData } = chunks.find((each) => row >= each.rowStart && row < each.rowEnd) ?? NONE);
      return columnData[row - rowStart];
    };
  }
}
