import { UnreadableFile } from "../model/issue.ts";

/** Why a file was not taken: facts for the message catalogue. */
export interface Refused {
  readonly name: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export function refusal(name: string, error: unknown): Refused {
  if (error instanceof UnreadableFile) return { name, code: error.code, params: error.params };
  const detail = error instanceof Error ? error.message : String(error);
  return { name, code: "faults.unexpected", params: { detail } };
}
