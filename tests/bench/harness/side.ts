import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";

/** Why a process gave no answer. */
export class NoAnswer extends Error {
  /** It was ended because its time was up, which is no fault. */
  readonly late: boolean;
  constructor(what: string, late: boolean) {
    super(late ? `${what}: not finished in time` : `${what}: ended without an answer`);
    this.name = "NoAnswer";
    this.late = late;
  }
}

/**
 * Runs a script in a process of its own and gives what it wrote into the file that it was named last.
 * @throws NoAnswer
 */
export function answerOf(script: string, args: readonly string[], folder: string, timeout: number): unknown {
  const file = `${folder}/answer.json`;
  rmSync(file, { force: true });
  const { status, error } = spawnSync(process.execPath, ["--expose-gc", script, ...args, file], {
    stdio: ["ignore", "ignore", "inherit"],
    timeout,
  });
  const late = error !== undefined && "code" in error && error.code === "ETIMEDOUT";
  if (status !== 0) throw new NoAnswer(args.join(" "), late);
  return JSON.parse(readFileSync(file, "utf8"));
}
