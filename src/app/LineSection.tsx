import { LineStrip } from "../charts/LineStrip.tsx";
import { t } from "../dialects/text.ts";
import { amount } from "../dialects/words.ts";
import type { Criterion, Definition } from "../model/definition.ts";
import { AtLine, type LineSite } from "../panels/results/AtLine.tsx";
import { atLine, NEAR } from "../state/at-line.ts";
import { type Cut, cardsOf } from "../state/cards.ts";
import { whereabouts } from "../state/find-sites.ts";
import type { Results } from "../state/results.ts";
import { nameOf } from "../state/site-order.ts";
import { siteNumbers } from "../state/site-values.ts";
import { useChoice, useStore } from "../state/store.ts";
import { classLooks } from "../ui/palette.ts";
import { ClassOrUndeterminedMark } from "../ui/shapes.tsx";

const FIRST = 5;

interface Open {
  readonly property: string;
  /** As the definition reads the property. */
  readonly criterion: Criterion | undefined;
  readonly cut: Cut & { readonly value: number };
}

const isLine = (cut: Cut): cut is Open["cut"] => typeof cut.value === "number";

/** The open cut where it is a number, else the first number of the definition. */
function openLine(definition: Definition, open: string | null): Open | null {
  const numbers = cardsOf(definition).filter((card) => card.kind === "number");
  const lines = numbers.flatMap(({ property, criterion, cuts }) =>
    cuts.filter(isLine).map((cut) => ({ property, criterion: definition.criteria[criterion], cut })),
  );
  return lines.find(({ cut }) => cut.id === open) ?? lines[0] ?? null;
}

/** How far a value lies from the cut, and on which side. */
function distanceWords({ property, criterion, cut }: Open, value: number): string {
  const { operator, value: line } = cut;
  if (value === line) return t("line.exact");
  const margin = amount(property, Number(Math.abs(value - line).toPrecision(6)), criterion);
  const passes = operator === "<=" || operator === "<" ? value < line : value > line;
  if (passes) return t("line.inside", { margin });
  return t(value > line ? "line.outside" : "line.short", { margin });
}

/** The cliff at the open cut of the proposed definition. */
export function LineSection({ results }: { readonly results: Results }) {
  const { table, run, include } = results;
  const { proposed } = useChoice();
  const openParam = useStore((state) => state.openParam);
  const select = useStore((state) => state.select);
  const line = openLine(proposed, openParam);
  if (!line) return null;
  const { property, criterion, cut } = line;
  const { within, exactly, nearest, sorted } = atLine(table, property, cut.value, include, FIRST);
  const looks = classLooks(run.proposed.classIds);
  const numbers = siteNumbers(table, property);
  const lineSite = (site: number): LineSite => {
    const look = looks[run.proposed.determined[run.tuples[site] as number] as number] ?? null;
    return {
      site,
      name: nameOf(table, site),
      region: whereabouts(table, site),
      mark: <ClassOrUndeterminedMark look={look} size={14} />,
      words: distanceWords(line, numbers[site] as number),
    };
  };
  return (
    <AtLine
      cut={amount(property, cut.value, criterion)}
      within={within}
      exactly={exactly}
      inclusive={cut.operator === "<=" || cut.operator === ">="}
      sites={nearest.map(lineSite)}
      strip={<LineStrip sorted={sorted} cut={cut.value} operator={cut.operator} share={NEAR} />}
      onSelect={select}
    />
  );
}
