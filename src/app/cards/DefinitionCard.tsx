import type { Card } from "../../state/cards.ts";
import type { CardContext } from "./card-context.ts";
import { FlagCard } from "./FlagCard.tsx";
import { GateCard } from "./GateCard.tsx";
import { NominalCard } from "./NominalCard.tsx";
import { NumberCard } from "./NumberCard.tsx";
import { OrdinalCard } from "./OrdinalCard.tsx";

export const cardKey = (card: Card): string => (card.kind === "gate" ? card.cut.id : card.property);

/** The control that suits what a definition asks. */
export function DefinitionCard({ card, context }: { readonly card: Card; readonly context: CardContext }) {
  switch (card.kind) {
    case "number":
      return <NumberCard card={card} context={context} />;
    case "ordinal":
      return <OrdinalCard card={card} context={context} />;
    case "flag":
      return <FlagCard card={card} context={context} />;
    case "nominal":
      return <NominalCard card={card} context={context} />;
    case "gate":
      return <GateCard card={card} context={context} />;
  }
}
