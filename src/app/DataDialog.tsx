import { useState } from "react";
import { t } from "../dialects/text.ts";
import type { DataSet } from "../model/site-table.ts";
import { DataSummary } from "../panels/data/DataSummary.tsx";
import { IssueList } from "../panels/data/IssueList.tsx";
import { Dialog } from "../ui/Dialog.tsx";

interface Props {
  readonly dataSet: DataSet;
  readonly onClose: () => void;
}

/** What the numbers are counted on, and what was set aside or could not be read. */
export function DataDialog({ dataSet, onClose }: Props) {
  const [issues, showIssues] = useState(false);
  return issues ? (
    <Dialog title={t("data.issues.title", { name: dataSet.name })} width="wide" onClose={onClose}>
      <IssueList dataSet={dataSet} />
    </Dialog>
  ) : (
    <Dialog title={t("app.data")} onClose={onClose}>
      <DataSummary dataSet={dataSet} onIssues={() => showIssues(true)} />
    </Dialog>
  );
}
