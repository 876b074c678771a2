import type { BarSeries } from "../../charts/bar-paint.ts";
import { t } from "../../dialects/text.ts";
import { classLabel } from "../../dialects/words.ts";
import { type Definition, UNDETERMINED } from "../../model/definition.ts";
import type { Cut } from "../../state/cards.ts";
import { type ClassLook, classLooks } from "../../ui/palette.ts";

/** The parts of a bar: the classes under B, and those that cannot be told. */
export function seriesOf(definition: Definition, classIds: readonly string[]): readonly BarSeries[] {
  const looks = classLooks(classIds);
  return [
    ...classIds.map((id, at) => ({ key: id, label: classLabel(definition, id), look: looks[at] ?? null })),
    { key: UNDETERMINED, label: t("legend.undetermined"), look: null },
  ];
}

export interface CutParam {
  readonly key: string;
  readonly label: string;
  readonly value: Cut["value"];
  readonly look: ClassLook | null;
}

/** The cuts of one card with the look of the class that each decides. */
export function paramsOf(definition: Definition, cuts: readonly Cut[]): readonly CutParam[] {
  const ids = definition.classes.map(({ id }) => id);
  const looks = classLooks(ids);
  return cuts.map((cut) => ({
    key: cut.id,
    label: cut.label ?? classLabel(definition, cut.classId),
    value: cut.value,
    look: looks[ids.indexOf(cut.classId)] ?? null,
  }));
}
