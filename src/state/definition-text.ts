/** A value that fits is written on one line; longer ones are broken, so that a reader can compare two files. */
const WIDTH = 100;

/** JSON on one line, with a space where a reader expects one. */
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${inline(inner)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

function block(value: unknown, indent: string, before: number): string {
  const line = inline(value);
  if (typeof value !== "object" || value === null || indent.length + before + line.length <= WIDTH) return line;
  const deeper = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => `${deeper}${block(item, deeper, 1)}`)
    : Object.entries(value).map(([key, inner]) => {
        const head = `${JSON.stringify(key)}: `;
        return `${deeper}${head}${block(inner, deeper, head.length + 1)}`;
      });
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}

/** JSON for people: two spaces, short values on one line, keys in their own order, a line break at the end. */
export const prettyJson = (value: unknown): string => `${block(value, "", 0)}\n`;
