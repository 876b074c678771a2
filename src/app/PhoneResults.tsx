import { formatNumber, t } from "../dialects/text.ts";
import type { DataSet } from "../model/site-table.ts";
import type { Results } from "../state/results.ts";
import type { StatusFlow } from "../state/site-order.ts";
import { useChoice, useStore } from "../state/store.ts";
import { Chip } from "../ui/Chip.tsx";
import { legendEntries } from "./legend-entries.tsx";
import { PairPickers } from "./PairPickers.tsx";
import { ResultsColumn } from "./ResultsColumn.tsx";

interface Props {
  readonly dataSet: DataSet;
  readonly results: Results;
  readonly picked: StatusFlow | null;
  readonly onPick: (flow: StatusFlow | null) => void;
  readonly onGo: (region: string) => void;
}

/** The answer first; the legend as chips that scroll sideways; then what the desk shows. */
export function PhoneResults(props: Props) {
  const { results } = props;
  const { proposed } = useChoice();
  const view = useStore((state) => state.view);
  const hidden = useStore((state) => state.hidden);
  const hide = useStore((state) => state.hide);
  const toggle = (key: string) => {
    const next = new Set(hidden);
    if (!next.delete(key)) next.add(key);
    hide(next);
  };
  return (
    <>
      <PairPickers table={results.table} />
      <ResultsColumn
        {...props}
        legend={
          view.by === "sites" && (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset does not scroll its chips sideways
            <div className="phone-legend" role="group" aria-label={t("legend.title")}>
              {legendEntries(results, proposed, view).map(({ key, label, mark, count }) => (
                <Chip key={key} icon={mark} size="large" selected={!hidden.has(key)} onClick={() => toggle(key)}>
                  {label} <b>{formatNumber(count)}</b>
                </Chip>
              ))}
            </div>
          )
        }
      />
    </>
  );
}
