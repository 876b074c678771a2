import { OrdinalSteps } from "../../charts/OrdinalSteps.tsx";
import { standingsOf } from "../../dialects/test-standing.ts";
import { t } from "../../dialects/text.ts";
import { attributeLabel, levelLabel } from "../../dialects/words.ts";
import { CardFrame } from "../../panels/definition/CardFrame.tsx";
import { PartOf } from "../../panels/definition/PartOf.tsx";
import { binCounts } from "../../state/bins.ts";
import { type Card, type Cut, ghostOf } from "../../state/cards.ts";
import { useStore } from "../../state/store.ts";
import { valueBins } from "../../state/value-bins.ts";
import type { CardContext } from "./card-context.ts";
import { paramsOf, seriesOf } from "./series.ts";
import { useCut } from "./use-cut.ts";

type OrdinalCardOf = Extract<Card, { kind: "ordinal" }>;
interface Props {
  readonly card: OrdinalCardOf;
  readonly context: CardContext;
}

function Steps({ card, context, active }: Props & { readonly active: Cut }) {
  const { property, criterion, levels, cuts } = card;
  const { results, definition, baseline } = context;
  const { table, run, include } = results;
  const openParamOf = useStore((state) => state.openParamOf);
  const own = definition.criteria[criterion];
  const gesture = useCut({ cut: active, property, criterion: own });
  const bins = valueBins(table, property, { type: "ordinal", levels }, levels);
  const { bins: rows, unknown, known } = binCounts(bins, levels.length, run, include);
  const ghost = ghostOf(baseline, property, active);
  const label = attributeLabel(property, own);
  return (
    <CardFrame id={property} title={label} note={t("card.last_known.plain")} aside={t("card.known", { n: known })}>
      <PartOf standings={standingsOf(definition, property)} alone={false} />
      <OrdinalSteps
        label={label}
        levels={levels.map((id, at) => ({ id, label: levelLabel(property, id), counts: rows[at] ?? [] }))}
        series={seriesOf(definition, run.proposed.classIds)}
        unknown={unknown}
        params={paramsOf(definition, cuts).map((param) => ({ ...param, value: String(param.value) }))}
        active={active.id}
        onActivate={openParamOf}
        operator={active.operator}
        allowAny={active.anyAllowed}
        ghost={ghost ? String(ghost.value) : null}
        onChange={gesture.set}
      />
    </CardFrame>
  );
}

/** Levels that the definition cuts: sites by level, and the cut as a step between them. */
export function OrdinalCard(props: Props) {
  const open = useStore((state) => state.openParam);
  const { cuts } = props.card;
  const active = cuts.find(({ id }) => id === open) ?? cuts[0];
  return active ? <Steps {...props} active={active} /> : null;
}
