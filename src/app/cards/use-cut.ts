import { useEffect, useMemo, useRef } from "react";
import { t } from "../../dialects/text.ts";
import { attributeLabel, classLabel, valueWords } from "../../dialects/words.ts";
import type { Criterion } from "../../model/definition.ts";
import type { Scalar } from "../../model/site-table.ts";
import { useBeside } from "../../state/beside.ts";
import { type Cut, cutById } from "../../state/cards.ts";
import type { Slider } from "../../state/movement.ts";
import { useStore } from "../../state/store.ts";
import { moveProposed } from "../actions.ts";

interface Subject {
  readonly cut: Cut;
  /** What of it is held: its places. Without it every move is answered by a run of its own. */
  readonly slider?: Slider;
  /** What the step is called: the property, or null for the K of a gate. */
  readonly property: string | null;
  readonly criterion?: Criterion | undefined;
}

const valueName = (property: string | null, value: Scalar | undefined, criterion?: Criterion): string => {
  if (value === undefined || value === "any") return t("chart.any");
  return property === null ? String(value) : valueWords(property, value, criterion);
};

/** Which control it was: the attribute, or the gate by its own name, else by the class that it decides. */
function subjectName({ cut, property, criterion }: Subject): string {
  if (property !== null) return attributeLabel(property, criterion);
  const { proposed } = useStore.getState().history.present;
  return cut.label ?? t("card.gate.named", { gate: t("card.gate"), class: classLabel(proposed, cut.classId) });
}

/** What was done to the cut since the gesture began. */
function stepLabel(subject: Subject): string {
  const { cut, property, criterion } = subject;
  const { open, present } = useStore.getState().history;
  const before = cutById((open ?? present).proposed, cut.id)?.value;
  const after = cutById(present.proposed, cut.id)?.value;
  return t("card.step", {
    label: subjectName(subject),
    before: valueName(property, before, criterion),
    after: valueName(property, after, criterion),
  });
}

/** A control that goes away while it is held ends its gesture; nobody else would. Returns what is held now. */
function useHeld() {
  const held = useRef<Subject | null>(null);
  useEffect(
    () => () => {
      if (!held.current) return;
      useBeside.getState().part?.letGo(true);
      useStore.getState().release(stepLabel(held.current));
      held.current = null;
    },
    [],
  );
  return held;
}

/** The gesture on one cut of the proposed definition: any number of moves, one step of history. */
export function useCut({ cut, slider, property, criterion }: Subject) {
  const held = useHeld();
  // The same slider is the same gesture, however often it is drawn while it is held.
  const shape = JSON.stringify(slider);
  return useMemo(() => {
    const { grab, release, restore } = useStore.getState();
    const part = () => useBeside.getState().part;
    const subject = { cut, property, criterion };
    const label = () => stepLabel(subject);
    const end = (finish: () => void) => () => {
      held.current = null;
      finish();
    };
    const onMove = (value: Scalar) => {
      if (!part()?.moveInHand(cut, value)) moveProposed((definition) => cut.move(definition, value));
    };
    const places = shape === undefined ? null : (JSON.parse(shape) as Slider);
    return {
      /** The hand may soon take hold. */
      onNear: () => {
        if (places) part()?.comeNear(cut, places);
      },
      onGrab: () => {
        held.current = subject;
        grab();
        if (places) part()?.takeInHand(cut, places);
      },
      onMove,
      onRelease: end(() => {
        part()?.letGo(true);
        release(label());
      }),
      onRestore: end(() => {
        part()?.letGo(false);
        restore();
      }),
      /** A typed or clicked value: a whole step. */
      set: (value: Scalar) => {
        grab();
        onMove(value);
        release(label());
      },
    };
  }, [cut, shape, property, criterion, held]);
}
