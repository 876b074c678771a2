import { memo, type ReactNode, Suspense, useDeferredValue } from "react";
import { t } from "../dialects/text.ts";
import type { DataSet } from "../model/site-table.ts";
import { WithoutLaw } from "../panels/borders/WithoutLaw.tsx";
import { NoneIn, NoSites } from "../panels/results/EmptyStates.tsx";
import { LeftOut } from "../panels/results/LeftOut.tsx";
import { StatusSummary } from "../panels/results/StatusSummary.tsx";
import { UnknownTaken } from "../panels/results/UnknownTaken.tsx";
import { isSmall, useAnswers } from "../state/beside.ts";
import { NO_FILTERS } from "../state/choice.ts";
import { hardestTest } from "../state/hardest-test.ts";
import { placedCount, type Results } from "../state/results.ts";
import type { StatusFlow } from "../state/site-order.ts";
import { useChoice, useStore } from "../state/store.ts";
import { unknownTaken } from "../state/unknown-taken.ts";
import { FlowSection } from "./FlowSection.tsx";
import { Finding, LawSections, LineSection } from "./lazy-parts.ts";
import { RegionsSection } from "./RegionsSection.tsx";
import { useShown } from "./use-shown.ts";

interface Props {
  readonly dataSet: DataSet;
  readonly results: Results;
  readonly picked: StatusFlow | null;
  readonly onPick: (flow: StatusFlow | null) => void;
  readonly onGo: (region: string) => void;
  /** Between the answer and what moved. */
  readonly legend?: ReactNode;
}

/**
 * B as it was when the hand last rested, and whether it is the B that the answer is of. What takes longer than a frame
 * to count is counted on it, and is not shown beside an answer to something else.
 */
function useAtRest() {
  const { proposed } = useChoice();
  const atRest = useDeferredValue(useStore((state) => (state.history.open ?? state.history.present).proposed));
  return { atRest, settled: atRest === proposed };
}

/** The answer in numbers: status, what moved, where, and how close to the line. */
export const ResultsColumn = memo(function ResultsColumn({ dataSet, results, picked, onPick, onGo, legend }: Props) {
  const { filters } = useChoice();
  const door = useStore((state) => state.door);
  const { filter } = useStore.getState();
  const { sites, baseline, proposed: answer } = results.counts;
  const { atRest, settled } = useAtRest();
  useAnswers();
  const taken = useShown(results.table) ? unknownTaken(results.table, atRest, results.include) : null;
  if (sites === 0) return <NoSites onClear={() => filter(NO_FILTERS, t("filters.step.clear"))} />;
  return (
    <>
      {door === "explore" && (
        <Suspense>
          <Finding counts={results.counts} frame={dataSet.frame} />
        </Suspense>
      )}
      <StatusSummary
        said={door !== "explore"}
        counts={answer.status}
        baseline={baseline.status}
        placed={placedCount(results.table, results.include)}
        frame={dataSet.frame}
        workers={answer.workers}
        notRecorded={answer.notRecorded}
      />
      {answer.status.in === 0 && (
        <NoneIn
          status={answer.status}
          hardest={settled && isSmall(results.table) ? hardestTest(results.table, atRest, results.include) : null}
        />
      )}
      <div className="panel-section results-notes">
        {answer.status.cannotTell > 0 && (
          <div className="results-beside" data-settled={settled}>
            {taken && <UnknownTaken {...taken} />}
          </div>
        )}
        <WithoutLaw sites={results.withoutLaw} />
        <LeftOut table={results.table} filters={filters} include={results.include} />
      </div>
      {legend}
      <FlowSection results={results} picked={picked} onPick={onPick} />
      <RegionsSection results={results} onGo={onGo} />
      <Suspense>
        <LineSection results={results} />
      </Suspense>
      {door === "explore" && (
        <Suspense>
          <LawSections results={results} />
        </Suspense>
      )}
    </>
  );
});
