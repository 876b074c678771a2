import { formatNumber, t } from "../../dialects/text.ts";
import type { ClauseCount } from "../../engine/clause-counts.ts";
import { StatusBar3 } from "../../ui/StatusBar3.tsx";

/** Sites that a line holds at, cannot be answered at, and fails at: a bar and three numbers. */
export function CountCells({ count }: { readonly count: ClauseCount | undefined }) {
  if (!count) return <span className="editor-counts" data-none="" />;
  const { holds, unknown, fails } = count;
  return (
    <span className="editor-counts">
      <StatusBar3 in={holds} cannotTell={unknown} out={fails} label={t("editor.count", { holds, unknown, fails })} />
      <span className="editor-holds" aria-hidden="true">
        {formatNumber(holds)}
      </span>
      <span aria-hidden="true">{formatNumber(unknown)}</span>
      <span aria-hidden="true">{formatNumber(fails)}</span>
    </span>
  );
}
