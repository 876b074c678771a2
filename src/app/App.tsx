import { Suspense, useEffect } from "react";
import { t } from "../dialects/text.ts";
import { DropZone } from "../panels/data/DropZone.tsx";
import { OpenFile } from "../panels/data/OpenFile.tsx";
import { useImportDoor } from "../state/import-door.ts";
import { usePresenting } from "../state/presenting.ts";
import { useChoice, useStore } from "../state/store.ts";
import { Broken } from "../ui/Broken.tsx";
import { useIsNarrow } from "../ui/use-media.ts";
import { Desk } from "./Desk.tsx";
import { Phone, roomLayout } from "./layouts.ts";
import { ImportDesk } from "./lazy-parts.ts";
import { Notices } from "./Notices.tsx";
import { type Loading, useLoading } from "./use-loading.ts";
import { useResults } from "./use-results.ts";
import "./app.css";

/** While there is nothing to show yet; where the demonstration does not come, a file of one's own can. */
const Waiting = ({ loading }: { readonly loading: Loading }) => (
  <div className="app-loading">
    <p>{t(loading.demoFailed ? "data.demo_failed" : "app.loading")}</p>
    {loading.demoFailed && <OpenFile onFile={loading.open} />}
  </div>
);

/** The data under the pair, laid out for a desk or for a hand. */
function Page({ loading }: { readonly loading: Loading }) {
  const dataSet = useStore((state) => state.dataSet);
  const { proposed } = useChoice();
  const phone = useIsNarrow();
  const presenting = usePresenting((state) => state.on);
  const importing = useImportDoor((state) => state.open);
  const results = useResults(dataSet);
  const meets = results?.counts.proposed.status.in;
  const total = results?.counts.sites;
  useEffect(() => {
    document.title =
      meets === undefined || total === undefined
        ? t("app.name")
        : t("app.title", { n: meets, total, name: proposed.name });
  }, [meets, total, proposed.name]);

  const Layout = presenting ? roomLayout() : phone ? Phone : Desk;
  return (
    <>
      {importing ? (
        <Broken>
          <Suspense>
            <ImportDesk />
          </Suspense>
        </Broken>
      ) : dataSet && results ? (
        <Broken resetKey={results.run}>
          <Suspense>
            <Layout dataSet={dataSet} results={results} loading={loading} />
          </Suspense>
        </Broken>
      ) : (
        <Waiting loading={loading} />
      )}
      <Notices loading={loading} results={results} />
    </>
  );
}

/** The page: data first, then the pair over them. What breaks all of it can be tried again, and a file still opened. */
export function App() {
  const loading = useLoading();
  const choice = useChoice();
  return (
    <DropZone onFile={loading.open}>
      <Broken resetKey={choice}>
        <Page loading={loading} />
      </Broken>
    </DropZone>
  );
}
