import { t } from "../dialects/text.ts";
import { Refusal } from "./refusal.ts";

type Command = (words: readonly string[]) => Promise<string>;

/** Each loaded only when it is asked for, so that none waits for another's imports. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ["classify", async () => (await import("./classify.ts")).classify],
  ["explain", async () => (await import("./explain.ts")).explain],
  ["sweep", async () => (await import("./sweep.ts")).sweep],
  ["sql", async () => (await import("./sql.ts")).sql],
  ["presets", async () => (await import("./presets.ts")).presets],
]);

async function answer([name, ...words]: readonly string[]): Promise<string> {
  const usage = t("cli.usage");
  if (name === undefined) throw new Refusal("cli.no_command", { usage });
  const load = COMMANDS.get(name);
  if (!load) throw new Refusal("cli.unknown_command", { name, usage });
  return (await load())(words);
}

/** Exit 0 with the answer alone on standard output; 2 for bad input and 1 for a fault of ours, with one line of error. */
try {
  process.stdout.write(await answer(process.argv.slice(2)));
} catch (error) {
  const isRefused = error instanceof Refusal;
  const words = isRefused ? error.message : new Refusal("cli.unexpected", { detail: String(error) }).message;
  process.stderr.write(`lens: ${words}\n`);
  process.exitCode = isRefused ? 2 : 1;
}
