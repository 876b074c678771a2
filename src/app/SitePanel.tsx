import { DistanceBar } from "../charts/DistanceBar.tsx";
import { VisitHistory } from "../charts/VisitHistory.tsx";
import type { TestResult } from "../engine/explain-tests.ts";
import { ResultsLine } from "../panels/results/ResultsLine.tsx";
import { SiteCard } from "../panels/site/SiteCard.tsx";
import type { SiteOrder } from "../panels/table/use-site-order.ts";
import type { Results } from "../state/results.ts";
import { neighbour } from "../state/site-order.ts";
import { useStore } from "../state/store.ts";

interface Props {
  readonly results: Results;
  readonly site: number;
  readonly order: SiteOrder;
  readonly onZoom: () => void;
}

/** The value of one test of a number against its cut. */
function Distance({ test: { reading, cut, operator } }: { readonly test: TestResult }) {
  const [line] = cut;
  if (typeof line !== "number") return null;
  const value = reading.kind === "known" && typeof reading.value === "number" ? reading.value : null;
  return <DistanceBar value={value} cut={line} operator={operator} />;
}

/** The site card with its charts, walked in the order of the table. The answer for all sites stays in view. */
export function SitePanel({ results, site, order, onZoom }: Props) {
  const select = useStore((state) => state.select);
  const step = (by: -1 | 1) => {
    const next = neighbour(order.order(), site, by);
    if (next !== null) select(next);
  };
  return (
    <>
      <ResultsLine counts={results.counts} />
      <SiteCard
        table={results.asked.table}
        run={results.run}
        choice={results.asked}
        site={site}
        counted={results.include?.[site] !== 0}
        onClose={() => select(null)}
        onZoom={onZoom}
        onStep={step}
        history={({ visits, cut, operator }) => (
          <VisitHistory
            visits={visits.map(({ observedOn, value }) => ({ day: observedOn, value }))}
            cut={cut}
            operator={operator}
          />
        )}
        distance={(test) => <Distance test={test} />}
      />
    </>
  );
}
