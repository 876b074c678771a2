import { GateStepper } from "../../charts/GateStepper.tsx";
import { t } from "../../dialects/text.ts";
import { classLabel } from "../../dialects/words.ts";
import { CardFrame } from "../../panels/definition/CardFrame.tsx";
import { type Card, cutById } from "../../state/cards.ts";
import type { CardContext } from "./card-context.ts";
import { useCut } from "./use-cut.ts";

interface Props {
  readonly card: Extract<Card, { kind: "gate" }>;
  readonly context: CardContext;
}

/** How many of a gate's tests must hold. */
export function GateCard({ card: { cut, size }, context: { definition, baseline } }: Props) {
  const gesture = useCut({ cut, property: null });
  const ghost = cutById(baseline, cut.id)?.value;
  const title = cut.label ?? t("card.gate");
  const least = typeof cut.range?.[0] === "number" ? cut.range[0] : 1;
  return (
    <CardFrame
      id={cut.id}
      title={title}
      note={t("card.gate.for", { class: classLabel(definition, cut.classId), size })}
    >
      <GateStepper
        label={title}
        value={Number(cut.value)}
        size={size}
        min={least}
        step={cut.step ?? 1}
        ghost={typeof ghost === "number" ? ghost : null}
        onChange={gesture.set}
      />
    </CardFrame>
  );
}
