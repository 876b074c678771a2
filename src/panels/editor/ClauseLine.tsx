import { plain } from "../../dialects/pieces.ts";
import { t, tCode } from "../../dialects/text.ts";
import { ClauseForm } from "./ClauseForm.tsx";
import { CountCells } from "./CountCells.tsx";
import { clausePieces, clauseText } from "./clause-words.ts";
import { useBench } from "./editor-bench.ts";
import { LineErrors } from "./LineErrors.tsx";
import type { ClauseRow } from "./ladder-rows.ts";
import { RowButton } from "./RowButton.tsx";
import { RowWords } from "./RowWords.tsx";
import { useRowKeys } from "./use-row-keys.ts";

/** One clause a line: its words, and at how many sites it holds. */
export function ClauseLine({ row }: { readonly row: ClauseRow }) {
  const { definition, counts, errors, open } = useBench();
  const onKeyDown = useRowKeys();
  const own = errors.get(row.id);
  const pieces = clausePieces(definition, row.expr, row.inner, row.negated);
  return (
    <>
      <RowButton
        id={row.id}
        label={t("editor.clause.form", { test: clauseText(definition, row.expr, row.inner) })}
        name={plain(pieces)}
        className="editor-clause"
        align="end"
        described={own?.map(({ code, params }) => tCode(code, params)).join(" ")}
        onKeyDown={(event) => onKeyDown(event, row)}
        words={
          <>
            <RowWords pieces={pieces} open={open === row.id} />
            {row.weight !== null && <span className="editor-weight">{t("editor.worth", { n: row.weight })}</span>}
          </>
        }
      >
        <ClauseForm row={row} />
      </RowButton>
      <CountCells count={own ? undefined : counts.get(row.id)} />
      <LineErrors errors={own} />
    </>
  );
}
