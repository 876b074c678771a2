import { DistanceBar } from "../charts/DistanceBar.tsx";
import { VisitHistory } from "../charts/VisitHistory.tsx";
import { SiteCard } from "../panels/site/SiteCard.tsx";
import type { SiteOrder } from "../panels/table/use-site-order.ts";
import type { Results } from "../state/results.ts";
import { neighbour } from "../state/site-order.ts";
import { useChoice, useStore } from "../state/store.ts";

interface Props {
  readonly results: Results;
  readonly site: number;
  readonly order: SiteOrder;
  readonly onZoom: () => void;
}

/** The site card with its charts, walked in the order of the table. */
export function SitePanel({ results, site, order, onZoom }: Props) {
  const choice = useChoice();
  const select = useStore((state) => state.select);
  const step = (by: -1 | 1) => {
    const next = neighbour(order.order(), site, by);
    if (next !== null) select(next);
  };
  return (
    <SiteCard
      table={results.table}
      run={results.run}
      choice={choice}
      site={site}
      counted={results.include?.[site] !== 0}
      onClose={() => select(null)}
      onZoom={onZoom}
      onStep={step}
      history={(history) => <VisitHistory {...history} />}
      distance={(test) => <DistanceBar test={test} />}
    />
  );
}
