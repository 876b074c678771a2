import { useMemo } from "react";
import { t } from "../../dialects/text.ts";
import type { Definition } from "../../model/definition.ts";
import type { DefinitionError } from "../../model/findings.ts";
import { asCopy } from "../../state/editing-about.ts";
import { checkDraft, checkText } from "../../state/editing-check.ts";
import { type Draft, keptDraft, NO_DRAFT } from "./draft.ts";

/** States of an invalid draft that can be taken back. */
const LONGEST = 50;
const NONE: readonly DefinitionError[] = [];

export interface DraftProps {
  /** The valid one in force. */
  readonly definition: Definition;
  /** The one it is compared with. */
  readonly baseline: Definition;
  /** The definition as released under this id: an edit of it makes a copy. */
  readonly released?: Definition | undefined;
  readonly draft: Draft | null;
  readonly onDraft: (draft: Draft | null) => void;
  readonly onApply: (definition: Definition, label: string) => void;
}

export interface DraftBench {
  /** What is shown and edited: the draft where there is one, else what is in force. */
  readonly shown: Definition;
  readonly errors: readonly DefinitionError[];
  readonly text: string | null;
  /** A draft without mistakes that is not in force: what it was compared with has changed. */
  readonly ready: boolean;
  /** Brings a change into force where it is valid, as one step; else keeps it as a draft. */
  readonly change: (next: Definition, label: string) => void;
  readonly setText: (text: string | null) => void;
  /** Brings text into force; the mistakes where it has any. */
  readonly applyText: (text: string) => void;
  readonly applyDraft: () => void;
  readonly takeBack: () => void;
  readonly discard: () => void;
}

const same = (a: Definition, b: Definition): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A valid change comes into force at once; an invalid one waits, and what is in force stays. */
export function useDraft({ definition, baseline, released, draft, onDraft, onApply }: DraftProps): DraftBench {
  const { definition: waiting, text, past } = draft ?? NO_DRAFT;
  const shown = waiting ?? definition;
  const errors = useMemo(() => {
    const checked = waiting ? checkDraft(waiting, baseline) : null;
    return checked && !checked.ok ? checked.errors : NONE;
  }, [waiting, baseline]);
  const keep = (next: Partial<Draft>) => onDraft(keptDraft({ definition: waiting, text, past, ...next }));
  const apply = (valid: Definition, label: string, kept: Partial<Draft>) => {
    // Cleared first: the next definition may go by another id, and the draft is kept by id.
    keep({ definition: null, past: [], ...kept });
    if (!same(valid, definition)) onApply(valid, label);
  };
  return {
    shown,
    errors,
    text,
    ready: waiting !== null && errors.length === 0,
    change: (next, label) => {
      if (next === shown) return;
      const after = released && t("editor.copy.after", { name: released.name, version: released.version });
      const own =
        released && after ? asCopy(next, released, t("editor.copy.name", { name: released.name }), after) : next;
      const checked = checkDraft(own, baseline);
      if (checked.ok) apply(checked.definition, label, {});
      else keep({ definition: own, past: [...past, shown].slice(-LONGEST) });
    },
    setText: (words) => keep({ text: words }),
    applyText: (words) => {
      const checked = checkText(words, baseline);
      if (checked.ok)
        apply(checked.definition, t("editor.step.text", { name: checked.definition.name }), { text: null });
      else keep({ text: words });
    },
    applyDraft: () => {
      const checked = checkDraft(shown, baseline);
      if (checked.ok) apply(checked.definition, t("editor.step.text", { name: checked.definition.name }), {});
    },
    takeBack: () => {
      const last = past.at(-1);
      if (!last || past.length === 1) keep({ definition: null, past: [] });
      else keep({ definition: last, past: past.slice(0, -1) });
    },
    discard: () => keep({ definition: null, past: [] }),
  };
}
