import type { CSSProperties } from "react";
import { t } from "../../dialects/text.ts";
import type { SideCounts } from "../../engine/counts.ts";
import { Icon } from "../../ui/Icon.tsx";
import { AddLine } from "./AddLine.tsx";
import { ClassCount } from "./ClassCount.tsx";
import { ClauseLine } from "./ClauseLine.tsx";
import { useBench } from "./editor-bench.ts";
import { LineErrors } from "./LineErrors.tsx";
import { ladderRows, type Row } from "./ladder-rows.ts";
import { RuleHead } from "./RuleHead.tsx";
import { useRowDrag } from "./use-row-drag.ts";

/** How far a line stands in, for the style sheet. */
const depthOf = (row: Row): CSSProperties => ({ "--depth": row.kind === "clause" ? row.depth : 0 }) as CSSProperties;

/** The rules, first match on top; each line with its form and its count. */
export function Ladder({ counts }: { readonly counts: SideCounts }) {
  const { definition, errors, open } = useBench();
  const { handle, target } = useRowDrag();
  const rows = ladderRows(definition);
  const grip = (row: Row) => (
    <span className="editor-grip" aria-hidden="true" {...handle(row)}>
      <Icon name="grip" size={14} />
    </span>
  );
  const firstOf = (classId: string) => definition.rules.findIndex((rule) => rule.class === classId);
  return (
    <ol className="editor-ladder">
      {definition.rules.map((rule, at) => {
        const own = rows.filter((row) => row.rule === at);
        const [head] = own;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule's place in the ladder is its identity
          <li key={at} className="editor-rule" {...(head ? target(head) : {})}>
            {head?.kind === "rule" && (
              <div className="editor-line" data-kind="rule">
                {grip(head)}
                <RuleHead row={head} />
                {firstOf(rule.class) === at && <ClassCount counts={counts} classId={rule.class} />}
                <LineErrors errors={errors.get(head.id)} />
              </div>
            )}
            <ul className="editor-clauses" aria-label={t("editor.rule.tests", { n: at + 1 })}>
              {own.map((row) =>
                row.kind === "rule" ? null : (
                  <li
                    key={row.id}
                    className="editor-line"
                    data-kind={row.kind}
                    style={depthOf(row)}
                    data-open={open === row.id || undefined}
                    {...(row.kind === "clause" ? target(row) : {})}
                  >
                    {row.kind === "clause" && grip(row)}
                    {row.kind === "clause" ? <ClauseLine row={row} /> : <AddLine row={row} />}
                  </li>
                ),
              )}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}
