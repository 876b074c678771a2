import { StatusSummary } from "../panels/results/StatusSummary.tsx";
import type { DataSet } from "../model/site-table.ts";
import { placedCount, type Results } from "../state/results.ts";
import type { StatusFlow } from "../state/site-order.ts";
import { FlowSection } from "./FlowSection.tsx";
import { LineSection } from "./LineSection.tsx";
import { RegionsSection } from "./RegionsSection.tsx";

interface Props {
  readonly dataSet: DataSet;
  readonly results: Results;
  readonly picked: StatusFlow | null;
  readonly onPick: (flow: StatusFlow | null) => void;
  readonly onGo: (region: string) => void;
}

/** The answer in numbers: status, what moved, where, and how close to the line. */
export function ResultsColumn({ dataSet, results, picked, onPick, onGo }: Props) {
  const { baseline, proposed } = results.counts;
  return (
    <>
      <StatusSummary
        counts={proposed.status}
        baseline={baseline.status}
        placed={placedCount(results.table, results.include)}
        frame={dataSet.frame}
        workers={proposed.workers}
        notRecorded={proposed.notRecorded}
      />
      <FlowSection results={results} picked={picked} onPick={onPick} />
      <RegionsSection results={results} onGo={onGo} />
      <LineSection results={results} />
    </>
  );
}
