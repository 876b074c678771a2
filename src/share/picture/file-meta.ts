import type { Definition } from "../../model/definition.ts";
import { VERSION } from "../../model/version.ts";

/** What a file of ours says about itself, whatever its format. */
export interface FileMeta {
  readonly title: string;
  /** The picture in one paragraph, for a reader who does not see it. */
  readonly alt: string;
  /** Reopens the view; null where an address would be too long. */
  readonly link: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly stamp: Readonly<Record<string, string | number | boolean>>;
  readonly definitions: { readonly baseline: Definition; readonly proposed: Definition };
  readonly synthetic: boolean;
  /** Day of making, ISO 8601; a format that insists on a date takes it. */
  readonly made?: string;
}

/** Who made a file, for the field of each format that asks. */
export const MAKER = `ASM Lens ${VERSION}`;

/** The name under which every format carries the state. */
export const STATE_NAME = "asm-lens";
export const STATE_SCHEMA = "asm-lens-state/1";

/** The state of a file in ASCII JSON: it survives every text encoding, and a byte search finds it. */
export function stateJson({ link, definitions, stamp, language, synthetic }: FileMeta): string {
  const state = { $schema: STATE_SCHEMA, version: VERSION, link, language, synthetic, stamp, definitions };
  return JSON.stringify(state).replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
