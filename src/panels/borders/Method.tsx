import { t } from "../../dialects/text.ts";
import type { BorderView } from "../../engine/borders.ts";

interface Props {
  readonly view: BorderView;
  /** Fewer sites are not told apart. */
  readonly few: number;
}

/** How the border view is counted, for whoever quotes it. */
export function Method({ view, few }: Props) {
  return (
    <details className="borders-method">
      <summary>{t("borders.method.title")}</summary>
      <p className="note-line">{t("borders.method", { km: view.withinKm })}</p>
      <p className="note-line">{t("borders.method.cells", { degrees: view.cellDegrees, few })}</p>
    </details>
  );
}
