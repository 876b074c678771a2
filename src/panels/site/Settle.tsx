import { useState } from "react";
import type { SiteWords } from "../../dialects/explain-words.ts";
import type { TitledLine } from "../../dialects/outcome-words.ts";
import { t } from "../../dialects/text.ts";
import { CANNOT_TELL, type Status } from "../../engine/run.ts";
import { LinkButton } from "../../ui/Button.tsx";

const FIRST = 3;

interface Props {
  readonly words: SiteWords;
  readonly status: Status;
}

/** What is not known first, for learning it changes nothing on the ground; then the smallest change, then the next. */
const linesOf = ({ questions, moves }: SiteWords): readonly TitledLine[] => [...questions, ...moves];

/** What would settle or change the status: described, never advised. */
export function Settle({ words, status }: Props) {
  const [all, setAll] = useState(false);
  const lines = linesOf(words);
  const shown = all ? lines : lines.slice(0, FIRST);
  const more = lines.length - FIRST;
  return (
    <div className="site-settle">
      <h3>{t(status === CANNOT_TELL ? "site.settle" : "site.change")}</h3>
      {lines.length === 0 && <p>{t("site.settle.nothing")}</p>}
      <ul>
        {shown.map(({ title, text }) => (
          <li key={title}>
            <b>{title}</b> <span className="site-settle-text">{text}</span>
          </li>
        ))}
      </ul>
      {words.caution && <p className="note-line">{words.caution}</p>}
      <p className="muted site-settle-foot">
        {t("site.settle.note")}
        {more > 0 && (
          <LinkButton aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t("site.fewer") : t("site.more", { n: more })}
          </LinkButton>
        )}
      </p>
    </div>
  );
}
