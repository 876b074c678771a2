import { t } from "../../dialects/text.ts";
import { amount } from "../../dialects/words.ts";
import { atLine } from "../../state/at-line.ts";
import { useAnswers } from "../../state/beside.ts";
import { siteOrder } from "../../state/known-numbers.ts";
import type { Results } from "../../state/results.ts";
import { siteCode } from "../../state/site-code.ts";
import { answersOf } from "../../state/site-status.ts";
import { siteNumbers } from "../../state/site-values.ts";
import { useChoice } from "../../state/store.ts";
import { classLooks } from "../../ui/palette.ts";
import { ClassOrUndeterminedMark } from "../../ui/shapes.tsx";
import { openLine } from "../open-line.ts";

const FIRST = 3;
const STATUS = ["status.in", "status.cannot_tell", "status.out"] as const;

/** The sites nearest to the open cut, by code: what they are, and nothing of what they would have to do. */
export function RoomLine({ results, open }: { readonly results: Results; readonly open: string | null }) {
  const { table, run, include } = results;
  const { proposed } = useChoice();
  useAnswers();
  const line = openLine(proposed, open);
  if (!line || line.cut.id !== open) return null;
  const { property, criterion, cut } = line;
  const order = siteOrder(table, property);
  if (!order) return null;
  const { nearest } = atLine(order, cut.value, include, FIRST);
  if (nearest.length === 0) return null;
  const looks = classLooks(run.proposed.classIds);
  const numbers = siteNumbers(table, property);
  return (
    <section className="room-line" aria-labelledby="room-line-title">
      <header>
        <h2 id="room-line-title">{t("present.line", { cut: amount(property, cut.value, criterion) })}</h2>
        <span>{t("present.line.codes")}</span>
      </header>
      <ul>
        {nearest.map((site) => {
          const look = looks[run.proposed.determined[run.outcomes[site] as number] as number] ?? null;
          return (
            <li key={site}>
              <ClassOrUndeterminedMark look={look} size={14} />
              <b>{siteCode(site)}</b>
              <span>{amount(property, numbers[site] as number, criterion)}</span>
              <span className="spring" />
              <span>{t(STATUS[answersOf(run, site).proposed.status])}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
