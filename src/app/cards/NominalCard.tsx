import { NominalBar } from "../../charts/NominalBar.tsx";
import { standingsOf } from "../../dialects/test-standing.ts";
import { t } from "../../dialects/text.ts";
import { attributeLabel } from "../../dialects/words.ts";
import { CardFrame } from "../../panels/definition/CardFrame.tsx";
import { PartOf } from "../../panels/definition/PartOf.tsx";
import { binCounts } from "../../state/bins.ts";
import type { Card, NominalTest } from "../../state/cards.ts";
import { knownValues, valueBins } from "../../state/value-bins.ts";
import { valueLabel } from "../../state/value-label.ts";
import type { CardContext } from "./card-context.ts";

interface Props {
  readonly card: Extract<Card, { kind: "nominal" }>;
  readonly context: CardContext;
}

const NAMES = { type: "nominal", levels: [] } as const;

const meets = ({ operator, names }: NominalTest, name: string): boolean =>
  names.includes(name) === (operator === "==" || operator === "in");

/** Names that the definition asks for, among those that occur. */
export function NominalCard({ card, context }: Props) {
  const { property, criterion, tests } = card;
  const { results, definition } = context;
  const { table, run, include } = results;
  const own = definition.criteria[criterion];
  const asked = tests.flatMap(({ names }) => names);
  const values = [...new Set([...asked, ...knownValues(table, property, NAMES).map(String)])];
  const { bins, unknown, known } = binCounts(valueBins(table, property, NAMES, values), values.length, run, include);
  const label = attributeLabel(property, own);
  const standings = standingsOf(definition, property);
  const bare = standings.every(({ turned }) => !turned);
  return (
    <CardFrame id={property} title={label} note={t("card.last_known.plain")} aside={t("card.known", { n: known })}>
      <PartOf standings={standings} alone />
      <NominalBar
        label={label}
        values={values.map((key, at) => ({
          key,
          label: valueLabel(property, key),
          count: (bins[at] ?? []).reduce((sum, n) => sum + n, 0),
        }))}
        meets={bare ? (name) => tests.some((test) => meets(test, name)) : null}
        unknown={unknown}
        unknownLabel={t("value.not_recorded")}
      />
    </CardFrame>
  );
}
