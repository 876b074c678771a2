import "../../dialects/import-words.ts";
import { lazy, Suspense, useState } from "react";
import { t } from "../../dialects/text.ts";
import type { DataSet } from "../../model/site-table.ts";
import { DataSummary } from "../../panels/data/DataSummary.tsx";
import { IssueList } from "../../panels/data/IssueList.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import "../../panels/quality/quality.css";
import { ColumnsAgain } from "../import/ColumnsAgain.tsx";

const QualityTab = lazy(() => import("./QualityTab.tsx").then((part) => ({ default: part.QualityTab })));
const ContextTab = lazy(() => import("./ContextTab.tsx").then((part) => ({ default: part.ContextTab })));

type Tab = "summary" | "quality" | "issues" | "context";

interface Props {
  readonly dataSet: DataSet;
  readonly onClose: () => void;
}

/** What the numbers are counted on: its summary, its quality, what was set aside, and what is known of its places. */
export function DataDialog({ dataSet, onClose }: Props) {
  const [tab, show] = useState<Tab>("summary");
  return (
    <Dialog
      title={t("app.data")}
      width="wide"
      head={<ColumnsAgain dataSet={dataSet} onOpen={onClose} />}
      onClose={onClose}
    >
      <Tabs
        id="data"
        label={t("app.data")}
        tabs={[
          ["summary", t("quality.tab.summary")],
          ["quality", t("quality.tab.quality")],
          ["issues", t("quality.tab.issues")],
          ["context", t("context.tab")],
        ]}
        tab={tab}
        onTab={show}
      />
      <div id="data-panel" role="tabpanel" aria-labelledby={`data-${tab}`}>
        <Suspense>
          {tab === "summary" && <DataSummary dataSet={dataSet} onIssues={() => show("issues")} />}
          {tab === "quality" && <QualityTab dataSet={dataSet} onClose={onClose} />}
          {tab === "issues" && <IssueList dataSet={dataSet} />}
          {tab === "context" && <ContextTab dataSet={dataSet} />}
        </Suspense>
      </div>
    </Dialog>
  );
}
