import "../../dialects/map-words.ts";
import type { ReactNode } from "react";
import { t } from "../../dialects/text.ts";
import { classLabel } from "../../dialects/words.ts";
import type { SideCounts } from "../../engine/counts.ts";
import { type Definition, UNDETERMINED } from "../../model/definition.ts";
import { Legend, type LegendEntry } from "../../panels/legend/Legend.tsx";
import { SideBadge } from "../../panels/SideBadge.tsx";
import type { Results } from "../../state/results.ts";
import { useChoice, useStore } from "../../state/store.ts";
import { type ClassLook, classLooks, looksBeside } from "../../ui/palette.ts";
import { ClassOrUndeterminedMark, UndeterminedMark } from "../../ui/shapes.tsx";
import "./compare.css";

/** A class as one side draws and counts it; null where it has no such class. */
function sideOf(
  { classIds, certain }: SideCounts,
  looks: readonly ClassLook[],
  id: string,
): { mark: ReactNode; count: number } | null {
  const at = classIds.indexOf(id);
  if (at < 0) return null;
  return { mark: <ClassOrUndeterminedMark look={looks[at] ?? null} />, count: certain[at] ?? 0 };
}

/** Classes of B in its order, then those that only A has. */
export function bothEntries({ counts }: Results, baseline: Definition, proposed: Definition): LegendEntry[] {
  const { classIds } = counts.proposed;
  const onlyA = counts.baseline.classIds.filter((id) => !classIds.includes(id));
  const classes = [...classIds, ...onlyA].map((key) => {
    const a = sideOf(counts.baseline, looksBeside(counts.baseline.classIds, classIds), key);
    const b = sideOf(counts.proposed, classLooks(classIds), key);
    const label = classLabel(b ? proposed : baseline, key);
    return { key, label, mark: b?.mark, count: b?.count ?? 0, baseline: { mark: a?.mark, count: a?.count ?? null } };
  });
  const unknown = {
    key: UNDETERMINED,
    label: t("legend.undetermined"),
    mark: <UndeterminedMark />,
    count: counts.proposed.undetermined,
    baseline: { mark: <UndeterminedMark />, count: counts.baseline.undetermined },
  };
  return [...classes, unknown];
}

/** The legend of both maps: one row hides its class on either side. */
export function CompareLegend({ results }: { readonly results: Results }) {
  const { baseline, proposed } = useChoice();
  const hidden = useStore((state) => state.hidden);
  const { hide, light } = useStore.getState();
  return (
    <Legend
      title={t("compare.legend")}
      unit={
        <span className="compare-columns">
          <SideBadge side="baseline" />
          <SideBadge side="proposed" />
        </span>
      }
      entries={bothEntries(results, baseline, proposed)}
      hidden={hidden}
      onHide={hide}
      onLight={light}
    />
  );
}
