import { useMemo, useState } from "react";
import { CountCurve } from "../../charts/CountCurve.tsx";
import { HistogramSlider } from "../../charts/HistogramSlider.tsx";
import { cutWords } from "../../charts/operator-words.ts";
import { ParamRow } from "../../charts/ParamRow.tsx";
import { roundBins } from "../../charts/round-bins.ts";
import { passingSide } from "../../charts/slider-axis.ts";
import { t } from "../../dialects/text.ts";
import { attributeLabel, unitLabel, unitOf } from "../../dialects/words.ts";
import type { ValueOrder } from "../../engine/value-order.ts";
import { CardFrame } from "../../panels/definition/CardFrame.tsx";
import { isSmall, useAnswers, useBeside } from "../../state/beside.ts";
import { axisEnds, binCounts } from "../../state/bins.ts";
import { type Card, type Cut, cutById, ghostOf } from "../../state/cards.ts";
import { binOfSites } from "../../state/histogram.ts";
import { distinctValues, siteOrder } from "../../state/known-numbers.ts";
import { presetOf } from "../../state/presets.ts";
import { useStore } from "../../state/store.ts";
import type { Amount } from "../../ui/number-entry.ts";
import { useShown } from "../use-shown.ts";
import type { CardContext } from "./card-context.ts";
import { dragDelta } from "./drag-delta.ts";
import { paramsOf, seriesOf } from "./series.ts";
import { useCut } from "./use-cut.ts";

type NumberCardOf = Extract<Card, { kind: "number" }>;
interface Props {
  readonly card: NumberCardOf;
  readonly context: CardContext;
}

const numeric = (range: Cut["range"]): readonly [number, number] | undefined =>
  typeof range?.[0] === "number" && typeof range[1] === "number" ? [range[0], range[1]] : undefined;

const amountOf = (value: Cut["value"]): Amount => (typeof value === "number" ? value : "any");

/** Bins of a property and the bin of every site; the axis stays where it is while the cut moves. */
function useBins({ results: { table } }: CardContext, { property, cuts }: NumberCardOf, cut: Cut, order: ValueOrder) {
  const { operator } = cut;
  const closed = operator === "<" || operator === ">=" ? "left" : "right";
  const ends = JSON.stringify(axisEnds(property, cuts));
  return useMemo(() => {
    const edges = roundBins(order.values, { include: JSON.parse(ends) as number[] });
    return { edges, bins: binOfSites(order, table.siteCount, edges, closed) };
  }, [table, order, ends, closed]);
}

/** The distribution with its cut, as counted now. */
function useDistribution(context: CardContext, card: NumberCardOf, active: Cut, order: ValueOrder) {
  const { run, include } = context.results;
  const { edges, bins } = useBins(context, card, active, order);
  const { bins: rows, unknown, known } = binCounts(bins, edges.length - 1, run, include);
  const shown = useMemo(
    () => rows.map((counts, at) => ({ x0: edges[at] as number, x1: edges[at + 1] as number, counts })),
    [rows, edges],
  );
  return { edges, bins: shown, unknown, known };
}

interface SliderProps extends Props {
  readonly active: Cut;
  readonly order: ValueOrder;
}

function NumberSlider({ card, context, active, order }: SliderProps) {
  const { property, cuts, criterion } = card;
  const { results, definition, baseline } = context;
  const { table, run, include, counts } = results;
  const openParamOf = useStore((state) => state.openParamOf);
  const isOpen = useStore((state) => state.openParam === active.id);
  const isHeld = useStore((state) => state.openParam === active.id && state.history.open !== null);
  const [showUnknown, setShowUnknown] = useState(true);
  const own = definition.criteria[criterion];
  const { edges, bins, unknown, known } = useDistribution(context, card, active, order);
  const range = numeric(active.range);
  const slider = {
    kind: "number",
    ends: [Math.min(...edges, ...(range ?? [])), Math.max(...edges, ...(range ?? []))],
  } as const;
  const gesture = useCut({ cut: active, slider, property, criterion: own });
  const { classIds } = run.proposed;
  const series = useMemo(() => seriesOf(definition, classIds), [definition, classIds]);
  const params = paramsOf(definition, cuts).map((param) => ({ ...param, value: amountOf(param.value) }));
  const unit = unitOf(property, own);
  const label = attributeLabel(property, own);
  const value = amountOf(active.value);
  const released = cutById(presetOf(definition.id) ?? definition, active.id)?.value;
  const ghost = ghostOf(baseline, property, active);
  // The cut that is held may push its neighbours, and its curve must say what the results say.
  // A curve of sites by themselves would contradict counts with holdings added up.
  const heldUp = useStore((state) => state.heldUp !== null);
  const part = useBeside((state) => state.part);
  const isShown = useShown(table);
  const inHand = isHeld ? part?.curveInHand() : null;
  const curve =
    heldUp || !isShown
      ? null
      : (inHand ?? part?.curveBeside(table, isHeld && isSmall(table) ? definition : context.atRest, active, include));
  const { status } = counts.proposed;
  const words = cutWords(active.operator, value);
  const limits = { range, step: active.step ?? 1, allowAny: active.anyAllowed };
  const choice = { label, params, active: active.id, onActivate: openParamOf };
  return (
    <CardFrame
      id={property}
      title={label}
      note={unit ? t("card.last_known", { unit: unitLabel(unit) }) : t("card.last_known.plain")}
      aside={t("card.known", { n: known })}
    >
      <ParamRow {...choice} {...limits} onCommit={gesture.set} />
      <HistogramSlider
        {...choice}
        {...limits}
        bins={bins}
        series={series}
        unknown={unknown}
        showUnknown={showUnknown}
        onToggleUnknown={() => setShowUnknown(!showUnknown)}
        operator={active.operator}
        ghost={ghost ? amountOf(ghost.value) : null}
        snap={passingSide(active.operator) ? distinctValues(order) : null}
        delta={dragDelta(results, isOpen)}
        valueText={t("card.value", { words, n: status.in, cannotTell: status.cannotTell })}
        onDefault={() => released !== undefined && gesture.set(released)}
        onNear={gesture.onNear}
        onGrab={() => {
          openParamOf(active.id);
          gesture.onGrab();
        }}
        onMove={gesture.onMove}
        onRelease={gesture.onRelease}
        onRestore={gesture.onRestore}
      />
      {curve && (
        <CountCurve curve={curve} edges={edges} value={value} operator={active.operator} allowAny={active.anyAllowed} />
      )}
    </CardFrame>
  );
}

/** A number that the definition cuts: its distribution, its cuts, and the count as the open cut moves. */
export function NumberCard(props: Props) {
  const { card, context } = props;
  const open = useStore((state) => state.openParam);
  useAnswers();
  const { cuts, property } = card;
  const active = cuts.find(({ id }) => id === open) ?? cuts[0];
  const order = siteOrder(context.results.table, property);
  return active && order ? <NumberSlider {...props} active={active} order={order} /> : null;
}
