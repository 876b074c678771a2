import "../../dialects/late-words.ts";
import "../../dialects/map-words.ts";
import { useMemo } from "react";
import { formatNumber, t } from "../../dialects/text.ts";
import type { DataSet } from "../../model/site-table.ts";
import { Invented } from "../../panels/data/Invented.tsx";
import { findingMoves, findingTitle } from "../../panels/explore/Finding.tsx";
import { StatusSwatch } from "../../panels/results/StatusSwatch.tsx";
import type { Results } from "../../state/results.ts";
import { useChoice, useStore } from "../../state/store.ts";
import { Broken } from "../../ui/Broken.tsx";
import { MapColumn } from "../MapColumn.tsx";
import { useGo } from "../use-go.ts";
import { useResults } from "../use-results.ts";
import { ViewLegend } from "../ViewLegend.tsx";
import { EmbedSlider } from "./EmbedSlider.tsx";
import { OpenLink } from "./OpenLink.tsx";
import { useEmbedded } from "./use-embedded.ts";
import "../app.css";
import "./embed.css";

const KINDS = [
  ["in", "status.in"],
  ["cannotTell", "status.cannot_tell"],
  ["out", "status.out"],
] as const;

/** What the address asks for beside the view: `controls=slider`. */
const hasSlider = (search: string): boolean => new URLSearchParams(search).get("controls") === "slider";

function ResultsLine({ counts }: Results) {
  return (
    <dl className="embed-numbers" aria-label={t("embed.results")}>
      {KINDS.map(([kind, label]) => (
        <div key={kind}>
          <dt>
            <StatusSwatch status={kind} />
            {t(label)}
          </dt>
          <dd>{formatNumber(counts.proposed.status[kind])}</dd>
        </div>
      ))}
    </dl>
  );
}

interface ViewProps {
  readonly dataSet: DataSet;
  readonly results: Results;
  /** What a reader must know of it: that a pair was refused. */
  readonly note: string | null;
}

function View({ dataSet, results, note }: ViewProps) {
  const { proposed } = useChoice();
  const { camera, goToRegion } = useGo(dataSet.table);
  const slider = useMemo(() => hasSlider(location.search), []);
  return (
    <main className="embed" data-slider={slider || undefined}>
      <header className="embed-head">
        <h1>{findingTitle(results.counts)}</h1>
        <p className="embed-under">
          {proposed.name}. {results.counts.sites > 0 && findingMoves(results.counts)[0]}
        </p>
        {note && <p role="status">{note}</p>}
        <div className="embed-line">
          <ResultsLine {...results} />
          {dataSet.synthetic && <Invented />}
          <OpenLink />
        </div>
      </header>
      <Broken>
        <MapColumn bare dataSet={dataSet} results={results} camera={camera} picked={null} onGo={goToRegion}>
          <ViewLegend results={results} />
        </MapColumn>
      </Broken>
      {slider && (
        <Broken>
          <EmbedSlider results={results} />
        </Broken>
      )}
    </main>
  );
}

/** The page within another page: one view with its numbers, and the way to the whole of it. */
export function EmbedPage() {
  const { fault, otherData, failed } = useEmbedded();
  const dataSet = useStore((state) => state.dataSet);
  const notice = useStore((state) => state.notice);
  const results = useResults(dataSet);
  if (fault !== null || failed || !dataSet || !results) {
    return (
      <main className="embed-message">
        <p role="status">{fault ?? t(failed ? "embed.failed" : "embed.loading")}</p>
        {fault !== null && <p>{t("embed.no_view")}</p>}
      </main>
    );
  }
  // Numbers of other data under this view's name would be read as its own.
  if (otherData !== null) {
    return (
      <main className="embed-message">
        <p role="status">{t("embed.other_data", { name: otherData })}</p>
        <OpenLink />
      </main>
    );
  }
  return <View dataSet={dataSet} results={results} note={notice} />;
}
