import { tCode } from "../dialects/text.ts";
import { checkMapping } from "../model/check-mapping.ts";
import type { Mapping } from "../model/mapping.ts";
import { readBytes } from "./files.ts";
import { Refusal } from "./refusal.ts";

/** The mapping of a file. Throws Refusal with the place of the first mistake. */
export async function readMapping(path: string): Promise<Mapping> {
  const checked = checkMapping(new TextDecoder().decode(await readBytes(path)));
  if (checked.ok) return checked.mapping;
  throw new Refusal("cli.bad_mapping", { path, why: tCode(checked.fault.code, checked.fault.params) });
}
