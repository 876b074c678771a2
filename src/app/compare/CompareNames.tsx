import "../../dialects/map-words.ts";
import { t } from "../../dialects/text.ts";
import type { StatusCounts } from "../../engine/counts.ts";
import type { Definition } from "../../model/definition.ts";
import { SideBadge } from "../../panels/SideBadge.tsx";
import type { Side } from "../../state/choice.ts";
import type { Results } from "../../state/results.ts";
import { useChoice } from "../../state/store.ts";
import "./compare.css";

interface NameProps {
  readonly side: Side;
  readonly definition: Definition;
  readonly status: StatusCounts;
}

const Name = ({ side, definition, status: { in: inside, cannotTell, out } }: NameProps) => (
  <p className="compare-name" data-side={side}>
    <SideBadge side={side} />
    <span className="compare-title">
      <b>{definition.name}</b>
      <span className="compare-counts">{t("compare.counts", { in: inside, cannotTell, out })}</span>
    </span>
  </p>
);

/** Which definition each side of the map shows, with its numbers; that nothing else differs is said. */
export function CompareNames({ results }: { readonly results: Results }) {
  const { baseline, proposed } = useChoice();
  const { counts } = results;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fields, only what is said of the two maps
    <div className="compare-names" role="group" aria-label={t("compare.names")}>
      <Name side="baseline" definition={baseline} status={counts.baseline.status} />
      <Name side="proposed" definition={proposed} status={counts.proposed.status} />
      <p className="compare-same">{t("compare.same", { n: counts.sites })}</p>
    </div>
  );
}
