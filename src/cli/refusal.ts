import { tCode } from "../dialects/text.ts";

type Params = Readonly<Record<string, string | number>>;

/** Bad input: told in one line on standard error, with nothing written. */
export class Refusal extends Error {
  constructor(code: string, params: Params = {}) {
    super(oneLine(tCode(code, params)));
    this.name = "Refusal";
  }
}

/** Text from a file may hold line breaks and control characters, which would break the one line or the terminal. */
const oneLine = (words: string): string => words.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
