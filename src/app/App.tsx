import { useEffect } from "react";
import { t } from "../dialects/text.ts";
import { DropZone } from "../panels/data/DropZone.tsx";
import { resultsOf } from "../state/results.ts";
import { useChoice, useStore } from "../state/store.ts";
import { useIsNarrow } from "../ui/use-media.ts";
import { Desk } from "./Desk.tsx";
import { Notices } from "./Notices.tsx";
import { Phone } from "./Phone.tsx";
import { useLoading } from "./use-loading.ts";
import "./app.css";

/** The page: data first, then the pair over them, laid out for a desk or for a hand. */
export function App() {
  const loading = useLoading();
  const dataSet = useStore((state) => state.dataSet);
  const choice = useChoice();
  const phone = useIsNarrow();
  const results = dataSet ? resultsOf(dataSet.table, choice) : null;
  const meets = results?.counts.proposed.status.in;
  useEffect(() => {
    const total = results?.counts.sites;
    document.title =
      meets === undefined || total === undefined
        ? t("app.name")
        : t("app.title", { n: meets, total, name: choice.proposed.name });
  }, [meets, results?.counts.sites, choice.proposed.name]);

  const Layout = phone ? Phone : Desk;
  return (
    <DropZone onFile={loading.open}>
      {dataSet && results ? (
        <Layout dataSet={dataSet} results={results} loading={loading} />
      ) : (
        <p className="app-loading">{t(loading.demoFailed ? "data.demo_failed" : "app.loading")}</p>
      )}
      <Notices loading={loading} results={results} />
    </DropZone>
  );
}
