import type { Standing } from "../../dialects/test-standing.ts";
import { t } from "../../dialects/text.ts";

/** What the tests of a card say; a test within a clause repeats the clause, which alone says what a site must have. */
export function PartOf({ standings, alone }: { readonly standings: readonly Standing[]; readonly alone: boolean }) {
  const lines = standings.map(({ words, clause }) => {
    if (clause !== null) return t("card.part_of", { clause });
    return alone ? words : null;
  });
  return [...new Set(lines)].map(
    (line) =>
      line !== null && (
        <p key={line} className="note-line">
          {line}
        </p>
      ),
  );
}
