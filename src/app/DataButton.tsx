import { useState } from "react";
import { t } from "../dialects/text.ts";
import type { DataSet } from "../model/site-table.ts";
import { DataSummary } from "../panels/data/DataSummary.tsx";
import { IssueList } from "../panels/data/IssueList.tsx";
import { IconButton } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Icon } from "../ui/Icon.tsx";

/** What the numbers are counted on, and what was set aside or could not be read. */
export function DataButton({ dataSet }: { readonly dataSet: DataSet }) {
  const [shown, show] = useState<"summary" | "issues" | null>(null);
  const close = () => show(null);
  return (
    <>
      <IconButton icon={<Icon name="data" />} label={t("app.data")} onClick={() => show("summary")} />
      {shown === "summary" && (
        <Dialog title={t("app.data")} onClose={close}>
          <DataSummary dataSet={dataSet} onIssues={() => show("issues")} />
        </Dialog>
      )}
      {shown === "issues" && (
        <Dialog title={t("data.issues.title", { name: dataSet.name })} width="wide" onClose={close}>
          <IssueList dataSet={dataSet} />
        </Dialog>
      )}
    </>
  );
}
