import "../dialects/late-words.ts";
import { type ReactNode, useEffect, useState } from "react";
import type { Draft } from "../panels/editor/draft.ts";
import { Editor } from "../panels/editor/Editor.tsx";
import { cardsOf } from "../state/cards.ts";
import { presetOf } from "../state/presets.ts";
import type { Results } from "../state/results.ts";
import { useChoice, useStore } from "../state/store.ts";
import { choose } from "./actions.ts";
import { cardKey, DefinitionCard } from "./cards/DefinitionCard.tsx";

/** Work that is not in force, by the definition it began from: kept as long as the page is open. */
const drafts = new Map<string, Draft>();

/** Opens one cut in the card that shows it. */
function CutChart({ cutId, children }: { readonly cutId: string; readonly children: ReactNode }) {
  const openParamOf = useStore((state) => state.openParamOf);
  useEffect(() => openParamOf(cutId), [openParamOf, cutId]);
  return children;
}

/** B as something anyone can edit. */
export function EditorDesk({ results, onClose }: { readonly results: Results; readonly onClose: () => void }) {
  const { baseline, proposed } = useChoice();
  const select = useStore((state) => state.select);
  const [draft, setDraft] = useState<Draft | null>(() => drafts.get(proposed.id) ?? null);
  const keep = (next: Draft | null) => {
    if (next) drafts.set(proposed.id, next);
    else drafts.delete(proposed.id);
    setDraft(next);
  };
  const chartOf = (property: string, cutId: string) => {
    const card = cardsOf(proposed).find((each) => cardKey(each) === property);
    const context = { results, definition: proposed, baseline, atRest: proposed };
    return card ? (
      <CutChart cutId={cutId}>
        <DefinitionCard card={card} context={context} />
      </CutChart>
    ) : null;
  };
  return (
    <Editor
      results={results}
      definition={proposed}
      baseline={baseline}
      released={presetOf(proposed.id)}
      draft={draft}
      onDraft={keep}
      onApply={(definition) => choose("proposed", definition)}
      onClose={onClose}
      onShowSite={(site) => {
        onClose();
        select(site);
      }}
      chartOf={chartOf}
    />
  );
}
