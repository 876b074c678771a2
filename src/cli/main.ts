import "../dialects/data-words.ts";
import { t, tCode } from "../dialects/text.ts";
import { DefinitionTooLarge } from "../engine/diagram.ts";
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

/** What went wrong as bad input, if it is that. */
function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (!(error instanceof DefinitionTooLarge)) return undefined;
  return new Refusal("cli.too_large", { why: tCode(error.code, error.params) });
}

/** Exit 0 with the answer alone on standard output; 2 for bad input and 1 for a fault of ours, with one line of error. */
try {
  process.stdout.write(await answer(process.argv.slice(2)));
} catch (error) {
  const refusal = refusalOf(error);
  const { message } = refusal ?? new Refusal("cli.unexpected", { detail: String(error) });
  process.stderr.write(`lens: ${message}\n`);
  process.exitCode = refusal ? 2 : 1;
}
