import { formatNumber, t } from "../../dialects/text.ts";
import type { SideCounts } from "../../engine/counts.ts";

interface Props {
  readonly counts: SideCounts;
  readonly classId: string;
}

/** Sites of a class: for certain, and at most. Nothing where what is in force has no such class. */
export function ClassCount({ counts, classId }: Props) {
  const at = counts.classIds.indexOf(classId);
  if (at < 0) return null;
  const [certain = 0, possible = 0] = [counts.certain[at], counts.possible[at]];
  return (
    <span className="editor-class-count">
      <b>{formatNumber(certain)}</b> {t("editor.class.certain", { possible })}
    </span>
  );
}
