import { memo, Suspense } from "react";
import type { DataSet } from "../model/site-table.ts";
import type { Results } from "../state/results.ts";
import { useStore } from "../state/store.ts";
import { DefinitionColumn } from "./DefinitionColumn.tsx";
import { ExploreColumn, ScenesColumn } from "./lazy-parts.ts";

interface Props {
  readonly dataSet: DataSet;
  readonly results: Results;
  /** Opens the editor, where there is room for one. */
  readonly onEdit?: () => void;
}

/**
 * What stands behind each door: the definitions that there are, B to be changed, or the scenes. It is drawn anew where
 * data or answer are new, and not with each step of a file that is being read.
 */
export const DoorColumn = memo(function DoorColumn({ dataSet, results, onEdit }: Props) {
  const door = useStore((state) => state.door);
  if (door === "adjust") return <DefinitionColumn results={results} {...(onEdit && { onEdit })} />;
  return (
    <Suspense>
      {door === "explore" ? <ExploreColumn results={results} /> : <ScenesColumn dataSet={dataSet} results={results} />}
    </Suspense>
  );
});
