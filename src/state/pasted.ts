/** What a pasted text is: named as the file that it would be, so that the readers take it for that. */
export interface Pasted {
  readonly text: string;
  readonly ending: "geojson" | "tsv" | "csv";
  /** Whether its first line looks like a row, for it holds numbers. */
  readonly isHeadless: boolean;
}

const CELL = { tsv: /\t/, csv: /[;,]/ } as const;
const NUMBER = /^"?[-+]?\d+([.,]\d+)*"?$/;

const firstLine = (text: string): string => text.split(/\r?\n/, 1)[0] ?? "";

/** @returns null where the text is no table and no GeoJSON. */
export function pastedOf(raw: string): Pasted | null {
  const text = raw.replace(/^\uFEFF?\s*\n/, "").trimEnd();
  if (/^\s*[[{]/.test(text)) return { text, ending: "geojson", isHeadless: false };
  const first = firstLine(text);
  const ending = first.includes("\t") ? "tsv" : "csv";
  if (!text.includes("\n") || !CELL[ending].test(first)) return null;
  return { text, ending, isHeadless: first.split(CELL[ending]).some((cell) => NUMBER.test(cell.trim())) };
}

/** The pasted text as a file. A table without names gets numbered ones, in the words of the page. */
export function fileOf({ text, ending }: Pasted, words: { name: string; column: string }, isHeadless: boolean): File {
  const first = firstLine(text);
  const mark = ending === "tsv" ? "\t" : first.includes(";") ? ";" : ",";
  const head = first.split(mark).map((_, index) => `${words.column} ${index + 1}`);
  const body = isHeadless && ending !== "geojson" ? `${head.join(mark)}\n${text}` : text;
  return new File([body], `${words.name}.${ending}`);
}
