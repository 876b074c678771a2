/** Characters that turn the reading order of what follows: a name could show itself as another. */
const isTurning = (code: number): boolean => (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);

/** Whether a text file, a spreadsheet or XML 1.0 has a place for the character. */
const isText = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code !== 0x7f && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff);

/** Text from data without controls, halves of characters and marks that turn the reading order. */
export function cleanText(text: string): string {
  let out = "";
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    if (!isTurning(code)) out += isText(code) ? letter : "\ufffd";
  }
  return out;
}
