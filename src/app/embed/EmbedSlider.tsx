import { type Card, cardsOf } from "../../state/cards.ts";
import type { Results } from "../../state/results.ts";
import { useChoice, useStore } from "../../state/store.ts";
import { cardKey, DefinitionCard } from "../cards/DefinitionCard.tsx";

const moves = (card: Card, param: string | null): boolean =>
  card.kind === "gate" ? card.cut.id === param : card.kind !== "nominal" && card.cuts.some(({ id }) => id === param);

/** The control of the open threshold; without one, of the first number that the definition asks. */
export function EmbedSlider({ results }: { readonly results: Results }) {
  const { baseline, proposed } = useChoice();
  const open = useStore((state) => state.openParam);
  const atRest = useStore((state) => (state.history.open ?? state.history.present).proposed);
  const cards = cardsOf(proposed);
  const card = cards.find((each) => moves(each, open)) ?? cards.find(({ kind }) => kind === "number");
  if (!card) return null;
  return (
    <div className="embed-slider panel">
      <DefinitionCard key={cardKey(card)} card={card} context={{ results, definition: proposed, baseline, atRest }} />
    </div>
  );
}
