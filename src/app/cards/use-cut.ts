import { useMemo } from "react";
import { t } from "../../dialects/text.ts";
import { attributeInline, valueWords } from "../../dialects/words.ts";
import type { Criterion } from "../../model/definition.ts";
import type { Scalar } from "../../model/site-table.ts";
import { type Cut, cutById } from "../../state/cards.ts";
import { useStore } from "../../state/store.ts";
import { moveProposed } from "../actions.ts";

interface Subject {
  readonly cut: Cut;
  /** What the step is called: the property, or null for the K of a gate. */
  readonly property: string | null;
  readonly criterion?: Criterion | undefined;
}

const valueName = (property: string | null, value: Scalar | undefined, criterion?: Criterion): string => {
  if (value === undefined || value === "any") return t("chart.any");
  return property === null ? String(value) : valueWords(property, value, criterion);
};

/** The gesture on one cut of the proposed definition: any number of moves, one step of history. */
export function useCut({ cut, property, criterion }: Subject) {
  return useMemo(() => {
    const { grab, release, restore } = useStore.getState();
    const label = () => {
      const { open, present } = useStore.getState().history;
      const before = cutById((open ?? present).proposed, cut.id)?.value;
      const after = cutById(present.proposed, cut.id)?.value;
      return t("card.step", {
        label: property === null ? t("card.gate") : attributeInline(property, criterion),
        before: valueName(property, before, criterion),
        after: valueName(property, after, criterion),
      });
    };
    const onMove = (value: Scalar) => moveProposed((definition) => cut.move(definition, value));
    return {
      onGrab: grab,
      onMove,
      onRelease: () => release(label()),
      onRestore: restore,
      /** A typed or clicked value: a whole step. */
      set: (value: Scalar) => {
        grab();
        onMove(value);
        release(label());
      },
    };
  }, [cut, property, criterion]);
}
