import { memo, useDeferredValue, useMemo } from "react";
import { LineStrip } from "../charts/LineStrip.tsx";
import { amount } from "../dialects/words.ts";
import type { Definition } from "../model/definition.ts";
import { AtLine, type LineSite } from "../panels/results/AtLine.tsx";
import { atLine, NEAR } from "../state/at-line.ts";
import { useAnswers } from "../state/beside.ts";
import { whereabouts } from "../state/find-sites.ts";
import { siteOrder } from "../state/known-numbers.ts";
import type { Results } from "../state/results.ts";
import { nameOf } from "../state/site-order.ts";
import { siteNumbers } from "../state/site-values.ts";
import { useChoice, useStore } from "../state/store.ts";
import { classLooks } from "../ui/palette.ts";
import { ClassOrUndeterminedMark } from "../ui/shapes.tsx";
import { distanceWords, openLine } from "./open-line.ts";

const FIRST = 5;

interface Props {
  readonly results: Results;
  readonly proposed: Definition;
  readonly openParam: string | null;
}

const Line = memo(function Line({ results, proposed, openParam }: Props) {
  const { table, run, include } = results;
  useAnswers();
  const select = useStore((state) => state.select);
  const line = openLine(proposed, openParam);
  if (!line) return null;
  const { property, criterion, cut } = line;
  const order = siteOrder(table, property);
  if (!order) return null;
  const { within, exactly, nearest, sorted } = atLine(order, cut.value, include, FIRST);
  const looks = classLooks(run.proposed.classIds);
  const numbers = siteNumbers(table, property);
  const lineSite = (site: number): LineSite => {
    const look = looks[run.proposed.determined[run.outcomes[site] as number] as number] ?? null;
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
});

/** The cliff at the open cut of the proposed definition. It names its cut, so it may follow a hand a moment later. */
export function LineSection({ results }: Pick<Props, "results">) {
  const { proposed } = useChoice();
  const openParam = useStore((state) => state.openParam);
  return (
    <Line {...useDeferredValue(useMemo(() => ({ results, proposed, openParam }), [results, proposed, openParam]))} />
  );
}
