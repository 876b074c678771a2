import type { ReactNode } from "react";
import type { DataSet } from "../model/site-table.ts";
import { StatusSummary } from "../panels/results/StatusSummary.tsx";
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
  /** Between the answer and what moved. */
  readonly legend?: ReactNode;
}

/** The answer in numbers: status, what moved, where, and how close to the line. */
export function ResultsColumn({ dataSet, results, picked, onPick, onGo, legend }: Props) {
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
      {legend}
      <FlowSection results={results} picked={picked} onPick={onPick} />
      <RegionsSection results={results} onGo={onGo} />
      <LineSection results={results} />
    </>
  );
}
