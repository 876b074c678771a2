import { t } from "../../dialects/text.ts";
import { attributeLabel, classLabel } from "../../dialects/words.ts";
import type { Definition } from "../../model/definition.ts";
import type { Movable } from "../../panels/present/SceneForm.tsx";
import { type Card, type Cut, cardsOf } from "../../state/cards.ts";

const cutsOf = (card: Card): readonly Cut[] =>
  card.kind === "gate" ? [card.cut] : card.kind === "number" ? card.cuts : [];

function labelOf(definition: Definition, card: Card, cut: Cut): string {
  if (cut.label) return cut.label;
  const gate = () => t("card.gate.named", { gate: t("card.gate"), class: classLabel(definition, cut.classId) });
  return card.kind === "gate" ? gate() : attributeLabel(card.property, definition.criteria[card.criterion]);
}

/** Numbers of a definition that a scene can move by itself, with the ends of their sliders. */
export function movablesOf(definition: Definition): Movable[] {
  const found = new Map<string, Movable>();
  for (const card of cardsOf(definition)) {
    for (const cut of cutsOf(card)) {
      const [from, to] = cut.range ?? [];
      if (typeof from !== "number" || typeof to !== "number" || found.has(cut.id)) continue;
      found.set(cut.id, { param: cut.id, label: labelOf(definition, card, cut), from, to, step: cut.step ?? 1 });
    }
  }
  return [...found.values()];
}
