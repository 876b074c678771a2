/** A name as SQL writes it, quoted so that case and signs stay. */
export const named = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A text as SQL writes it. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * A finite number such that the exact double returns: its shortest digits, with an exponent, without which DuckDB
 * would read a decimal and lose digits on the way to a double.
 */
export function double(value: number): string {
  const digits = String(value);
  return digits.includes("e") ? digits : `${digits}e0`;
}

/** Words of a definition inside the statement. Without an asterisk, no text can end a comment or open another. */
export const comment = (text: string): string => `/* ${text.replaceAll("*", "").replace(/[\p{C}\p{Z}]+/gu, " ")} */`;

/** A table's name, each part between dots quoted; parts already in double quotes are taken as they are. */
export function tableName(name: string): string {
  const parts = name.match(/"(?:[^"]|"")*"|[^."]+/g);
  if (parts?.join(".") !== name) return named(name);
  return parts.map((part) => (part.startsWith('"') ? part : named(part))).join(".");
}
