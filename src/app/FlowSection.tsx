import { ClassFlowTable, type FlowClass } from "../charts/ClassFlowTable.tsx";
import { FlowDiagram } from "../charts/FlowDiagram.tsx";
import { t } from "../dialects/text.ts";
import { classLabel } from "../dialects/words.ts";
import { type Definition, UNDETERMINED } from "../model/definition.ts";
import type { Results } from "../state/results.ts";
import type { StatusFlow } from "../state/site-order.ts";
import { useChoice, useStore } from "../state/store.ts";
import { type ClassLook, classLooks, looksBeside } from "../ui/palette.ts";
import { Segmented } from "../ui/Segmented.tsx";

interface Props {
  readonly results: Results;
  readonly picked: StatusFlow | null;
  readonly onPick: (flow: StatusFlow | null) => void;
}

function classesOf(definition: Definition, classIds: readonly string[], looks: readonly ClassLook[]): FlowClass[] {
  const classes = classIds.map((id, at) => ({ id, label: classLabel(definition, id), look: looks[at] ?? null }));
  return [...classes, { id: UNDETERMINED, label: t("legend.undetermined"), look: null }];
}

/** What moved between A and B: by status first, opened into classes on request. */
export function FlowSection({ results, picked, onPick }: Props) {
  const { counts } = results;
  const ids = counts.baseline.classIds;
  const { baseline, proposed } = useChoice();
  const weight = useStore((state) => state.weight);
  const weigh = useStore((state) => state.weigh);
  return (
    <section className="panel-section" aria-labelledby="flow-title">
      <header className="panel-heading">
        <h2 id="flow-title">{t("flow.title")}</h2>
        <span className="spring" />
        <Segmented
          label={t("flow.unit")}
          value={weight}
          onChange={weigh}
          options={[
            { value: "sites", label: t("flow.sites") },
            { value: "workers", label: t("flow.workers") },
          ]}
        />
      </header>
      <FlowDiagram matrix={counts.statusFlow[weight]} pick={picked} onPick={onPick}>
        <ClassFlowTable
          title={t("flow.classes")}
          rows={classesOf(baseline, ids, looksBeside(ids, counts.proposed.classIds))}
          columns={classesOf(proposed, counts.proposed.classIds, classLooks(counts.proposed.classIds))}
          counts={counts.flow[weight]}
        />
      </FlowDiagram>
      <p className="note-line">
        {t("flow.certainty", { moved: counts.certainlyMoved, may: counts.mayMove, n: counts.certainlyUnchanged })}
      </p>
    </section>
  );
}
