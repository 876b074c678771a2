import { useMemo, useState } from "react";
import { CountCurve } from "../../charts/CountCurve.tsx";
import { HistogramSlider, type SliderParam } from "../../charts/HistogramSlider.tsx";
import { ParamRow } from "../../charts/ParamRow.tsx";
import { cutWords } from "../../charts/operator-words.ts";
import { binOf, roundBins } from "../../charts/round-bins.ts";
import { passingSide } from "../../charts/slider-axis.ts";
import { t } from "../../dialects/text.ts";
import { attributeLabel, classLabel, unitLabel, unitOf } from "../../dialects/words.ts";
import type { Definition } from "../../model/definition.ts";
import { CardFrame } from "../../panels/definition/CardFrame.tsx";
import { axisEnds, binCounts } from "../../state/bins.ts";
import { type Card, type Cut, ghostOf } from "../../state/cards.ts";
import { curveOf } from "../../state/curves.ts";
import { binOfSites } from "../../state/histogram.ts";
import { distinctKnown, sortedKnown } from "../../state/known-numbers.ts";
import { presetOf } from "../../state/presets.ts";
import { siteNumbers } from "../../state/site-values.ts";
import { useStore } from "../../state/store.ts";
import type { Amount } from "../../ui/number-entry.ts";
import { classLooks } from "../../ui/palette.ts";
import { cutById } from "../../state/cards.ts";
import type { CardContext } from "./card-context.ts";
import { dragDelta } from "./drag-delta.ts";
import { useCut } from "./use-cut.ts";

type NumberCardOf = Extract<Card, { kind: "number" }>;

const numeric = (range: Cut["range"]): readonly [number, number] | undefined =>
  typeof range?.[0] === "number" && typeof range[1] === "number" ? [range[0], range[1]] : undefined;

const amountOf = (value: Cut["value"]): Amount => (typeof value === "number" ? value : "any");

/** Bins of a property and the bin of every site; the axis stays where it is while the cut moves. */
function useBins({ results: { table } }: CardContext, { property, cuts }: NumberCardOf, active: Cut) {
  const closed = active.operator === "<" || active.operator === ">=" ? "left" : "right";
  const ends = axisEnds(property, cuts).join();
  return useMemo(() => {
    const include = ends === "" ? [] : ends.split(",").map(Number);
    const edges = roundBins(sortedKnown(table, property), { include });
    return { edges, bins: binOfSites(siteNumbers(table, property), (value) => binOf(edges, value, closed)) };
  }, [table, property, ends, closed]);
}

function paramsOf(definition: Definition, cuts: readonly Cut[]): readonly SliderParam[] {
  const ids = definition.classes.map(({ id }) => id);
  const looks = classLooks(ids);
  return cuts.map((cut) => ({
    key: cut.id,
    label: cut.label ?? classLabel(definition, cut.classId),
    value: amountOf(cut.value),
    look: looks[ids.indexOf(cut.classId)] ?? null,
  }));
}

function seriesOf(definition: Definition, classIds: readonly string[]) {
  const looks = classLooks(classIds);
  return [
    ...classIds.map((id, at) => ({ key: id, label: classLabel(definition, id), look: looks[at] ?? null })),
    { key: "undetermined", label: t("legend.undetermined"), look: null },
  ];
}

/** A number that the definition cuts: its distribution, its cuts, and the count as the open cut moves. */
export function NumberCard({ card, context }: { readonly card: NumberCardOf; readonly context: CardContext }) {
  const { property, cuts, criterion } = card;
  const { results, definition, baseline } = context;
  const { table, run, include, counts } = results;
  const open = useStore((state) => state.openParam);
  const openParamOf = useStore((state) => state.openParamOf);
  const [showUnknown, setShowUnknown] = useState(true);
  const active = cuts.find(({ id }) => id === open) ?? cuts[0];
  const own = definition.criteria[criterion];
  const gesture = useCut({ cut: active as Cut, property, criterion: own });
  const { edges, bins } = useBins(context, card, active as Cut);
  const params = useMemo(() => paramsOf(definition, cuts), [definition, cuts]);
  const { classIds } = run.proposed;
  const series = useMemo(() => seriesOf(definition, classIds), [definition, classIds]);
  const { bins: rows, unknown, known } = binCounts(bins, edges.length - 1, run, include);
  const shownBins = useMemo(
    () => rows.map((row, at) => ({ x0: edges[at] as number, x1: edges[at + 1] as number, counts: row })),
    [rows, edges],
  );
  const unit = unitOf(property, own);
  const label = attributeLabel(property, own);
  const frame = {
    id: property,
    title: label,
    note: unit ? t("card.last_known", { unit: unitLabel(unit) }) : t("card.last_known.plain"),
  };
  if (!active) return <CardFrame {...frame}>{null}</CardFrame>;

  const value = amountOf(active.value);
  const range = numeric(active.range);
  const step = active.step ?? 1;
  const { status } = counts.proposed;
  const released = cutById(presetOf(definition.id) ?? definition, active.id)?.value;
  const ghost = ghostOf(baseline, property, active);
  const curve = curveOf(table, context.atRest, active, include);
  return (
    <CardFrame {...frame} aside={t("card.known", { n: known })}>
      <ParamRow
        label={label}
        params={params}
        active={active.id}
        onActivate={openParamOf}
        onCommit={gesture.set}
        range={range}
        step={step}
        allowAny={active.anyAllowed}
      />
      <HistogramSlider
        label={label}
        bins={shownBins}
        series={series}
        unknown={unknown}
        showUnknown={showUnknown}
        onToggleUnknown={() => setShowUnknown(!showUnknown)}
        params={params}
        active={active.id}
        onActivate={openParamOf}
        operator={active.operator}
        allowAny={active.anyAllowed}
        range={range}
        step={step}
        ghost={ghost ? amountOf(ghost.value) : null}
        snap={passingSide(active.operator) ? distinctKnown(table, property) : null}
        delta={dragDelta(results, open === active.id || cuts.length === 1)}
        valueText={t("card.value", {
          words: cutWords(active.operator, value),
          n: status.in,
          cannotTell: status.cannotTell,
        })}
        onDefault={() => released !== undefined && gesture.set(released)}
        onGrab={() => {
          openParamOf(active.id);
          gesture.onGrab();
        }}
        onMove={gesture.onMove}
        onRelease={gesture.onRelease}
        onRestore={gesture.onRestore}
      />
      {curve && <CountCurve curve={curve} edges={edges} value={value} operator={active.operator} allowAny={active.anyAllowed} />}
    </CardFrame>
  );
}
