import { t } from "../../dialects/text.ts";
import type { DataSet } from "../../model/site-table.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { IssueList } from "./IssueList.tsx";

interface Props {
  readonly dataSet: DataSet;
  readonly onClose: () => void;
}

/** What was set aside, what was read as unknown, and what else the reader of this file should know. */
export const IssuesDialog = ({ dataSet, onClose }: Props) => (
  <Dialog title={t("data.issues.title", { name: dataSet.name })} onClose={onClose}>
    <IssueList dataSet={dataSet} />
  </Dialog>
);
