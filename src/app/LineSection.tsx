import { LineStrip } from "../charts/LineStrip.tsx";
import { t } from "../dialects/text.ts";
import { amount } from "../dialects/words.ts";
import { AtLine, type LineSite } from "../panels/results/AtLine.tsx";
import { atLine, NEAR } from "../state/at-line.ts";
import { type Card, type Cut, cardsOf } from "../state/cards.ts";
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
  readonly cut: Cut & { readonly value: number };
}

const isLine = (cut: Cut): cut is Open["cut"] => typeof cut.value === "number";

/** The open cut where it is a number, else the first number of the definition. */
function openLine(cards: readonly Card[], open: string | null): Open | null {
  const numbers = cards.filter((card) => card.kind === "number");
  const lines = numbers.flatMap(({ property, cuts }) => cuts.filter(isLine).map((cut) => ({ property, cut })));
  return lines.find(({ cut }) => cut.id === open) ?? lines[0] ?? null;
}

/** How far a value lies from the cut, and on which side. */
function distanceWords(property: string, { operator, value: line }: Open["cut"], value: number): string {
  if (value === line) return t("line.exact");
  const margin = amount(property, Number(Math.abs(value - line).toPrecision(6)));
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
  const line = openLine(cardsOf(proposed), openParam);
  if (!line) return null;
  const { property, cut } = line;
  const { sites, exactly, sorted } = atLine(table, property, cut.value, include);
  const looks = classLooks(run.proposed.classIds);
  const numbers = siteNumbers(table, property);
  const lineSite = (site: number): LineSite => {
    const look = looks[run.proposed.determined[run.tuples[site] as number] as number] ?? null;
    return {
      site,
      name: nameOf(table, site),
      region: whereabouts(table, site),
      mark: <ClassOrUndeterminedMark look={look} size={14} />,
      words: distanceWords(property, cut, numbers[site] as number),
    };
  };
  return (
    <AtLine
      cut={amount(property, cut.value, proposed.criteria[property])}
      within={sites.length}
      exactly={exactly}
      inclusive={cut.operator === "<=" || cut.operator === ">="}
      sites={Array.from(sites.subarray(0, FIRST), lineSite)}
      strip={<LineStrip sorted={sorted} cut={cut.value} operator={cut.operator} share={NEAR} />}
      onSelect={select}
    />
  );
}
