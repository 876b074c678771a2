import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { onTestFinished } from "vitest";

const MAIN = resolve("src/cli/main.ts");
const LOADER = import.meta.resolve("tsx");

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a process of its own, in a folder. */
export function lens(words: readonly string[], cwd: string = process.cwd(), env: NodeJS.ProcessEnv = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", LOADER, MAIN, ...words], {
    cwd,
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

/** A folder with files, gone after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "lens-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** A ladder on the number of workers: up to `limit` is small, all else `above`. */
export const ladder = (id: string, limit: number, above: string | null = "beyond", more: object = {}): string =>
  JSON.stringify({
    $schema: "asm-def/1",
    id,
    classes: [{ id: "small" }, { id: "beyond" }],
    asmUpTo: "small",
    criteria: { workers: { type: "number" } },
    rules: [{ class: "small", when: { is: ["workers", "<=", limit] } }],
    otherwise: above,
    ...more,
  });

/** Forty criteria whose weights add up to as many sums as there are sites to tell apart: too many to hold. */
export function vast(): string {
  const keys = Array.from({ length: 40 }, (_, at) => `c${at}`);
  const of = keys.map((key) => ({ is: [key, "<=", { param: "t" }] }));
  return ladder("vast", 50, "beyond", {
    criteria: Object.fromEntries(keys.map((key) => [key, { type: "number" }])),
    params: { t: { value: 1, range: [0, 9] } },
    rules: [{ class: "small", when: { atLeast: 40, of, weights: keys.map((_, at) => Math.sqrt(at + 2)) } }],
  });
}

/** Six sites: one of two visits, one of unknown workers, one not placed, one whose id needs quotes; one row at 0, 0. */
export const SITES = [
  "site_id,observed_on,longitude,latitude,workers",
  "a,2020-01-01,29,1,10",
  "b,2020-01-01,29,2,60",
  "a,2021-01-01,29,1,40",
  "c,2020-01-01,29,3,",
  "d,2020-01-01,,,200",
  "e,2020-01-01,0,0,7",
  '"f, ""g""",2020-01-01,29,4,100',
  "",
].join("\n");
