import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { test } from "vitest";

/** Real files are no part of the repository; tests that read them are skipped, and say so, where they are absent. */
const FOLDER = resolve(process.env["ASM_LENS_DATA"] ?? "../shared/data");

export const realFile = (name: string): string => resolve(FOLDER, name);

export const readReal = (name: string): Uint8Array => new Uint8Array(readFileSync(realFile(name)));

/** `test`, skipped loudly where one of the files is absent. */
export function testWith(...names: string[]): typeof test | typeof test.skip {
  const absent = names.filter((name) => !existsSync(realFile(name)));
  if (absent.length === 0) return test;
  console.warn(`SKIPPED, not checked: ${absent.join(", ")} not found in ${FOLDER} (set ASM_LENS_DATA)`);
  return test.skip;
}
