/** A text as Python writes it, in ASCII whatever it holds. */
export const pythonText = (text: string): string =>
  JSON.stringify(text).replace(/[^\x20-\x7e]/gu, (sign) => {
    const code = (sign.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
  });

/** A number as Python writes it, such that the exact double returns; an end that is open as None. */
export const pythonNumber = (value: number): string =>
  !Number.isFinite(value) ? "None" : /[.e]/.test(String(value)) ? String(value) : `${value}.0`;

export const pythonTuple = (items: readonly string[]): string =>
  items.length === 1 ? `(${items[0]},)` : `(${items.join(", ")})`;
