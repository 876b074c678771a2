import { useRef } from "react";
import { testWords } from "../../dialects/sentence.ts";
import { t } from "../../dialects/text.ts";
import { classLabel } from "../../dialects/words.ts";
import type { Definition } from "../../model/definition.ts";
import { RoomSlider } from "../../panels/present/RoomSlider.tsx";
import { axisEnds } from "../../state/bins.ts";
import { type Card, type Cut, cardsOf, cutById, ghostOf } from "../../state/cards.ts";
import type { Slider } from "../../state/movement.ts";
import { useCut } from "../cards/use-cut.ts";

interface Props {
  readonly definition: Definition;
  readonly baseline: Definition;
  readonly card: Card;
  readonly cut: Cut;
  /** Called before a hand moves it. */
  readonly onTouch: () => void;
}

/** The open cut of a definition where a slider can move it. */
export function openCut(definition: Definition, open: string | null): { card: Card; cut: Cut } | null {
  for (const card of cardsOf(definition)) {
    if (card.kind === "nominal" || card.kind === "flag") continue;
    const cut = (card.kind === "gate" ? [card.cut] : card.cuts).find(({ id }) => id === open);
    if (cut) return { card, cut };
  }
  return null;
}

/** The places of a slider, and the value at each. */
interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly placeOf: (value: unknown) => number | null;
  readonly valueAt: (place: number) => string | number;
}

function scaleOf(card: Card, cut: Cut): Scale {
  if (card.kind === "ordinal") {
    const { levels } = card;
    return {
      min: 0,
      max: levels.length - 1,
      step: 1,
      placeOf: (value) => (levels.includes(String(value)) ? levels.indexOf(String(value)) : null),
      valueAt: (place) => levels[place] ?? "",
    };
  }
  const ends = card.kind === "number" ? axisEnds(card.property, card.cuts) : [];
  const [low, high] = cut.range ?? [];
  return {
    min: typeof low === "number" ? low : Math.min(0, ...ends),
    max: typeof high === "number" ? high : Math.max(1, ...ends),
    step: cut.step ?? 1,
    placeOf: (value) => (typeof value === "number" ? value : null),
    valueAt: (place) => place,
  };
}

const sliderOf = (card: Card, { min, max }: Scale): Slider =>
  card.kind === "ordinal"
    ? { kind: "ordinal", levels: card.levels }
    : card.kind === "number"
      ? { kind: "number", ends: [min, max] }
      : { kind: "gate" };

function wordsOf(definition: Definition, card: Card, cut: Cut): string {
  if (cut.value === "any") return t("chart.any");
  if (card.kind === "gate") return t("chart.gate.value", { k: Number(cut.value), size: card.size });
  return card.kind === "nominal" ? "" : testWords(definition, card.criterion, cut.operator, cut.value);
}

/** The slider of a scene: alive before the room, with its value in words. */
export function SceneSlider({ definition, baseline, card, cut, onTouch }: Props) {
  const property = card.kind === "gate" ? null : card.property;
  const criterion = card.kind === "gate" ? undefined : definition.criteria[card.criterion];
  const scale = scaleOf(card, cut);
  const gesture = useCut({ cut, slider: sliderOf(card, scale), property, criterion });
  const held = useRef(false);
  const other = property === null ? cutById(baseline, cut.id) : ghostOf(baseline, property, cut);
  const ghost = scale.placeOf(other?.value);
  const inside = ghost !== null && ghost >= scale.min && ghost <= scale.max;
  const end = () => {
    if (held.current) gesture.onRelease();
    held.current = false;
  };
  return (
    <RoomSlider
      label={cut.label ?? classLabel(definition, cut.classId)}
      words={wordsOf(definition, card, cut)}
      min={scale.min}
      max={scale.max}
      step={scale.step}
      place={scale.placeOf(cut.value) ?? scale.max}
      ghost={inside ? (ghost - scale.min) / (scale.max - scale.min || 1) : null}
      onGrab={() => {
        onTouch();
        held.current = true;
        gesture.onGrab();
      }}
      onPlace={(place) => {
        const value = scale.valueAt(place);
        if (held.current) gesture.onMove(value);
        else {
          onTouch();
          gesture.set(value);
        }
      }}
      onEnd={end}
    />
  );
}
