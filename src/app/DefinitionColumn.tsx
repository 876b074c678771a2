import { useDeferredValue } from "react";
import { sentenceBlocks } from "../dialects/sentence.ts";
import { t } from "../dialects/text.ts";
import { hashDefinition } from "../model/definition-hash.ts";
import { DefinitionPanel } from "../panels/definition/DefinitionPanel.tsx";
import { NotAsked } from "../panels/definition/NotAsked.tsx";
import { cardsOf } from "../state/cards.ts";
import { coverageOf, unrecorded } from "../state/coverage.ts";
import { presetOf } from "../state/presets.ts";
import type { Results } from "../state/results.ts";
import { useChoice, useStore } from "../state/store.ts";
import { resetProposed } from "./actions.ts";
import { cardKey, DefinitionCard } from "./cards/DefinitionCard.tsx";
import { openCard } from "./open-card.ts";
import { TonguesButton } from "./TonguesButton.tsx";

/** Digits of the hash that a reader compares. */
const SHOWN = 8;

interface Props {
  readonly results: Results;
  /** Opens the editor, where there is room for one. */
  readonly onEdit?: () => void;
}

/** B: its sentence, and one card for each thing it asks. */
export function DefinitionColumn({ results, onEdit }: Props) {
  const { baseline, proposed } = useChoice();
  const open = useStore((state) => state.openParam);
  const atRest = useStore((state) => (state.history.open ?? state.history.present).proposed);
  const { asks, recorded } = coverageOf(results.table, proposed);
  const hash = hashDefinition(proposed);
  const released = presetOf(proposed.id);
  // Curves of cards that are not held may follow when the hand rests.
  const context = { results, definition: proposed, baseline, atRest: useDeferredValue(atRest) };
  return (
    <DefinitionPanel
      definition={proposed}
      hash={hash.slice(0, SHOWN)}
      blocks={sentenceBlocks(proposed)}
      asks={t("definition.asks", { n: asks, recorded })}
      unrecorded={unrecorded(results.table, proposed)}
      moved={released !== undefined && hashDefinition(released) !== hash}
      open={open}
      onOpen={(piece) => openCard(proposed, piece)}
      onReset={resetProposed}
      actions={
        <>
          {onEdit && (
            <>
              <button type="button" className="link-button" onClick={onEdit}>
                {t("definition.edit")}
              </button>
              {" · "}
            </>
          )}
          <TonguesButton definition={proposed} />
        </>
      }
    >
      {cardsOf(proposed).map((card) => (
        <DefinitionCard key={cardKey(card)} card={card} context={context} />
      ))}
      <NotAsked table={results.table} definition={proposed} />
    </DefinitionPanel>
  );
}
