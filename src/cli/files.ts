import { randomUUID } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { Refusal } from "./refusal.ts";

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : String(error);

/** A path as its user meant it: npm runs a script from the package's folder and keeps the user's in INIT_CWD. */
export function resolvePath(path: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return resolve(script === "lens" && folder ? folder : process.cwd(), path);
}

/** The bytes of a file. Throws Refusal, saying why, where it cannot be opened. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(resolvePath(path));
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR") throw new Refusal("cli.no_file", { path });
    if (code === "EISDIR") throw new Refusal("cli.directory", { path });
    throw new Refusal("cli.not_readable", { path, detail: code });
  }
}

/** Writes a whole file or none: beside its place first, then moved there. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const target = resolvePath(path);
  const beside = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
  try {
    await writeFile(beside, text, { flag: "wx" });
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw new Refusal("cli.not_written", { path, detail: codeOf(error) });
  }
}
