import { useMemo, useState } from "react";
import { SQL_DIALECTS, type SqlDialect, sqlOf } from "../../dialects/sql.ts";
import { t, tCode } from "../../dialects/text.ts";
import { DefinitionTooLarge } from "../../engine/diagram.ts";
import type { Definition } from "../../model/definition.ts";
import { Segmented } from "../../ui/Segmented.tsx";
import { CopyButton } from "./CopyButton.tsx";

const NAMES: Readonly<Record<SqlDialect, string>> = { duckdb: "DuckDB", postgres: "PostgreSQL" };

function statement(definition: Definition, dialect: SqlDialect): string {
  try {
    return sqlOf(definition, dialect);
  } catch (error) {
    if (!(error instanceof DefinitionTooLarge)) throw error;
    return tCode("definition.too_large", error.params);
  }
}

/** The definition in force as one statement over a table of sites, to be read and copied. */
export function SqlTab({ definition }: { readonly definition: Definition }) {
  const [dialect, setDialect] = useState<SqlDialect>("duckdb");
  const sql = useMemo(() => statement(definition, dialect), [definition, dialect]);
  return (
    <div className="editor-json">
      <div className="editor-buttons">
        <Segmented
          label={t("editor.sql.dialect")}
          value={dialect}
          options={SQL_DIALECTS.map((each) => ({ value: each, label: NAMES[each] }))}
          onChange={setDialect}
        />
        <CopyButton text={sql} />
      </div>
      <textarea className="editor-code" readOnly aria-label={t("editor.sql")} value={sql} />
    </div>
  );
}
