import { FlagBar } from "../../charts/FlagBar.tsx";
import { standingsOf } from "../../dialects/test-standing.ts";
import { t } from "../../dialects/text.ts";
import { attributeLabel, flagWord } from "../../dialects/words.ts";
import { CardFrame } from "../../panels/definition/CardFrame.tsx";
import { PartOf } from "../../panels/definition/PartOf.tsx";
import { binCounts } from "../../state/bins.ts";
import type { Card, Cut } from "../../state/cards.ts";
import { valueBins } from "../../state/value-bins.ts";
import type { CardContext } from "./card-context.ts";
import { useCut } from "./use-cut.ts";

interface Props {
  readonly card: Extract<Card, { kind: "flag" }>;
  readonly context: CardContext;
}

const FLAG = { type: "flag", levels: [] } as const;
const sum = (counts: readonly number[] | undefined): number => (counts ?? []).reduce((total, n) => total + n, 0);
const capitalised = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** The answer that a test asks for. */
const askedBy = ({ operator, value }: Cut): boolean => (operator === "!=" ? value !== true : value === true);

function Answer({ card, context, cut }: Props & { readonly cut: Cut }) {
  const { property, criterion, cuts } = card;
  const { results, definition } = context;
  const own = definition.criteria[criterion];
  const gesture = useCut({ cut, property, criterion: own });
  const bins = valueBins(results.table, property, FLAG, [true, false]);
  const { bins: rows, unknown, known } = binCounts(bins, 2, results.run, results.include);
  const label = attributeLabel(property, own);
  const asked = askedBy(cut);
  const standings = standingsOf(definition, property);
  // Under a "not", or as what a clause is conditional on, no answer by itself passes or fails.
  const bare = standings.every(({ turned }) => !turned);
  const words = {
    yes: flagWord(property, true),
    no: flagWord(property, false),
    notRecorded: t("value.not_recorded"),
  };
  return (
    <CardFrame id={property} title={label} note={t("card.last_known.plain")} aside={t("card.known", { n: known })}>
      <PartOf standings={standings} alone={false} />
      <FlagBar
        label={label}
        counts={{ yes: sum(rows[0]), no: sum(rows[1]), notRecorded: unknown }}
        words={words}
        asked={asked}
        bare={bare}
        {...(cuts.length === 1 && bare
          ? {
              choice: {
                label: t("card.asked", { label }),
                value: asked ? "yes" : "no",
                options: [
                  { value: "no" as const, label: capitalised(words.no) },
                  { value: "yes" as const, label: capitalised(words.yes) },
                ],
                onChange: (answer: "yes" | "no") => gesture.set((answer === "yes") === (cut.operator !== "!=")),
              },
            }
          : {})}
      />
    </CardFrame>
  );
}

/** A yes or no that the definition asks. Where several rules ask it, the sentence says which asks what. */
export function FlagCard(props: Props) {
  const [cut] = props.card.cuts;
  return cut ? <Answer {...props} cut={cut} /> : null;
}
