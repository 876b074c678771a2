import { t } from "../dialects/text.ts";
import { classLabel } from "../dialects/words.ts";
import { type Definition, UNDETERMINED } from "../model/definition.ts";
import type { LegendEntry } from "../panels/legend/Legend.tsx";
import type { Results } from "../state/results.ts";
import type { View } from "../state/store.ts";
import { CHANGE_KINDS, type ChangeKind, changeKind, classLooks } from "../ui/palette.ts";
import { ChangeMark, ClassOrUndeterminedMark, UndeterminedMark } from "../ui/shapes.tsx";

const CHANGE_LABELS = {
  enters: "flow.enters",
  leaves: "flow.leaves",
  nowCannotTell: "flow.now_cannot_tell",
  cannotTellBoth: "flow.cannot_tell_both",
  same: "flow.same",
} as const;

function classEntries({ counts }: Results, definition: Definition): LegendEntry[] {
  const { classIds, certain, undetermined } = counts.proposed;
  const looks = classLooks(classIds);
  const classes = classIds.map((key, at) => {
    const mark = <ClassOrUndeterminedMark key={key} look={looks[at] ?? null} />;
    return { key, label: classLabel(definition, key), mark, count: certain[at] ?? 0 };
  });
  const unknown = { key: UNDETERMINED, label: t("legend.undetermined"), mark: <UndeterminedMark /> };
  return [...classes, { ...unknown, count: undetermined }];
}

function changeEntries({ counts }: Results): LegendEntry[] {
  const sites = new Map<ChangeKind, number>();
  for (const [from, row] of counts.statusFlow.sites.entries()) {
    for (const [to, n] of row.entries()) {
      const kind = changeKind(from, to);
      sites.set(kind, (sites.get(kind) ?? 0) + n);
    }
  }
  return CHANGE_KINDS.map((key) => ({
    key,
    label: t(CHANGE_LABELS[key]),
    mark: <ChangeMark kind={key} />,
    count: sites.get(key) ?? 0,
  }));
}

/** The rows of the legend, which are the marks of the map with their counts. */
export const legendEntries = (results: Results, definition: Definition, { what }: View): LegendEntry[] =>
  what === "class" ? classEntries(results, definition) : changeEntries(results);
