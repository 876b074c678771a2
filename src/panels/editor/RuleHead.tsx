import { t, tCode } from "../../dialects/text.ts";
import { classLabel } from "../../dialects/words.ts";
import { classLooks } from "../../ui/palette.ts";
import { ClassOrUndeterminedMark } from "../../ui/shapes.tsx";
import { ruleManner } from "./clause-words.ts";
import { useBench } from "./editor-bench.ts";
import type { RuleRow } from "./ladder-rows.ts";
import { RowButton } from "./RowButton.tsx";
import { RuleForm } from "./RuleForm.tsx";
import { useRowKeys } from "./use-row-keys.ts";

/** The class of a definition as it is drawn. */
export function ClassIcon({ classId }: { readonly classId: string }) {
  const { classes } = useBench().definition;
  const at = classes.findIndex(({ id }) => id === classId);
  const look = at < 0 ? null : (classLooks(classes.map(({ id }) => id))[at] ?? null);
  return <ClassOrUndeterminedMark look={look} size={20} />;
}

/** A rule's first line: its place, its class, and how many of its tests must hold. */
export function RuleHead({ row }: { readonly row: RuleRow }) {
  const { definition, errors } = useBench();
  const onKeyDown = useRowKeys();
  const classId = definition.rules[row.rule]?.class ?? "";
  const label = classLabel(definition, classId);
  const own = ruleManner(definition, row.rule);
  const manner = row.rule === 0 ? own : t("editor.rule.otherwise", { if: own });
  return (
    <RowButton
      id={row.id}
      label={t("editor.rule.form", { n: row.rule + 1, class: label })}
      name={t("editor.rule.head", { n: row.rule + 1, class: label, manner })}
      className="editor-rule-head"
      described={errors
        .get(row.id)
        ?.map(({ code, params }) => tCode(code, params))
        .join(" ")}
      onKeyDown={(event) => onKeyDown(event, row)}
      words={
        <>
          <ClassIcon classId={classId} />
          <span className="editor-rule-number">{row.rule + 1}</span> <span className="editor-rule-class">{label}</span>{" "}
          <span className="editor-rule-manner">{manner}</span>
        </>
      }
    >
      <RuleForm row={row} />
    </RowButton>
  );
}
