import { useMemo, useState } from "react";
import { SQL_DIALECTS, type SqlDialect } from "../../dialects/sql.ts";
import { countsByArea, countsByClass } from "../../dialects/sql-counts.ts";
import { typicalSites } from "../../dialects/sql-typical.ts";
import { t, tCode } from "../../dialects/text.ts";
import { DefinitionTooLarge } from "../../engine/diagram.ts";
import type { Definition } from "../../model/definition.ts";
import { Button } from "../../ui/Button.tsx";
import { Segmented } from "../../ui/Segmented.tsx";
import { saveText } from "../../ui/save-text.ts";

const NAMES: Readonly<Record<SqlDialect, string>> = { duckdb: "DuckDB", postgres: "PostgreSQL" };
const GIVEN = ["classes", "areas", "typical"] as const;
type Given = (typeof GIVEN)[number];

interface Props {
  readonly baseline: Definition;
  readonly proposed: Definition;
}

interface Asked {
  readonly given: Given;
  readonly dialect: SqlDialect;
  readonly table: string;
  readonly area: string;
}

function statement({ baseline, proposed }: Props, { given, dialect, table, area }: Asked): string {
  try {
    if (given === "classes") return countsByClass(proposed, dialect, table);
    if (given === "areas") return countsByArea(proposed, dialect, table, area);
    return typicalSites([baseline, proposed], table, area);
  } catch (error) {
    if (!(error instanceof DefinitionTooLarge)) throw error;
    return tCode("definition.too_large", error.params);
  }
}

/** B over a table in a database of one's own: for what no page can hold. */
export function CountBySql(pair: Props) {
  const [asked, setAsked] = useState<Asked>({ given: "classes", dialect: "duckdb", table: "sites", area: "region" });
  const [said, say] = useState("");
  const sql = useMemo(() => statement(pair, asked), [pair, asked]);
  const change = (part: Partial<Asked>): void => {
    setAsked({ ...asked, ...part });
    say("");
  };
  const copy = () =>
    navigator.clipboard.writeText(sql).then(
      () => say(t("large.sql.copied")),
      () => say(t("large.sql.not_copied")),
    );
  return (
    <section className="large-way" aria-labelledby="large-sql">
      <h3 id="large-sql">{t("large.sql")}</h3>
      <p className="muted">{t("large.sql.what")}</p>
      <div className="large-choices">
        <Segmented
          label={t("large.sql.gives")}
          value={asked.given}
          options={GIVEN.map((given) => ({ value: given, label: t(`large.sql.${given}`) }))}
          onChange={(given) => change({ given })}
        />
        <Segmented
          label={t("large.sql.database")}
          value={asked.dialect}
          options={SQL_DIALECTS.map((dialect) => ({ value: dialect, label: NAMES[dialect] }))}
          onChange={(dialect) => change({ dialect })}
        />
        <label className="large-field">
          {t("large.sql.table")}
          <input value={asked.table} spellCheck={false} onChange={({ target }) => change({ table: target.value })} />
        </label>
        {asked.given !== "classes" && (
          <label className="large-field">
            {t("large.sql.area")}
            <input value={asked.area} spellCheck={false} onChange={({ target }) => change({ area: target.value })} />
          </label>
        )}
      </div>
      <p>{t(`large.sql.${asked.given}.note`)}</p>
      <textarea
        className="large-statement"
        readOnly
        rows={8}
        spellCheck={false}
        aria-label={t("large.sql.statement")}
        value={sql}
      />
      <div className="large-choices">
        <Button onClick={() => void copy()}>{t("large.sql.copy")}</Button>
        <Button onClick={() => saveText(sql, `${pair.proposed.id}.${asked.given}.${asked.dialect}.sql`)}>
          {t("large.sql.save")}
        </Button>
        <span role="status">{said}</span>
      </div>
    </section>
  );
}
