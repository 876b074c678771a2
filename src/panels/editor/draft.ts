import type { Definition } from "../../model/definition.ts";

/** Work that is not in force, kept for its author while the page or this panel is away. */
export interface Draft {
  /** The ladder as edited, where it has mistakes; null: the definition in force is what is shown. */
  readonly definition: Definition | null;
  /** JSON text that is not in force; null: none. */
  readonly text: string | null;
  /** Earlier states of `definition`, oldest first, to be taken back one by one. */
  readonly past: readonly Definition[];
}

export const NO_DRAFT: Draft = { definition: null, text: null, past: [] };

/** A draft without anything in it is none. */
export const keptDraft = (draft: Draft): Draft | null =>
  draft.definition === null && draft.text === null ? null : draft;
