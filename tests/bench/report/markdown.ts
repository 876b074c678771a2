/** Three digits that say something, and no more. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return "–";
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString("en-GB");
  return String(Number(value.toPrecision(3)));
}

/** 10k, 100k, 1M. */
export function sizeName(sites: number): string {
  if (sites >= 1_000_000) return `${sites / 1_000_000}M`;
  return sites >= 1_000 ? `${sites / 1_000}k` : String(sites);
}

/** A table whose first column is text and whose others are numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}
