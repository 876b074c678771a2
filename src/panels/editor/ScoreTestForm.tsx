import { t } from "../../dialects/text.ts";
import { operatorsOf } from "../../model/check-operand.ts";
import type { Expr } from "../../model/definition.ts";
import { NUMBERS } from "../../model/scale.ts";
import { changeScoreTest } from "../../state/editing-scores.ts";
import { Menu } from "../../ui/Menu.tsx";
import { clauseText } from "./clause-words.ts";
import { useBench } from "./editor-bench.ts";
import { Field } from "./Field.tsx";
import type { ClauseRow } from "./ladder-rows.ts";
import { operatorWords } from "./TestForm.tsx";
import { ValueField } from "./ValueField.tsx";

interface Props {
  readonly row: ClauseRow;
  readonly test: Extract<Expr, { readonly score: unknown }>;
}

/** Which score is compared, and with how many points. */
export function ScoreTestForm({ row, test }: Props) {
  const { definition, change } = useBench();
  const [key, operator, points] = test.score;
  const step = t("editor.step.test", { test: clauseText(definition, test, row.inner) });
  return (
    <>
      <Field label={t("editor.score")}>
        <Menu
          label={t("editor.score")}
          value={key}
          options={Object.keys(definition.scores).map((score) => ({ value: score, label: score.replaceAll("_", " ") }))}
          onChange={(score) => change(changeScoreTest(definition, row.inner, [score, operator, points]), step)}
        />
      </Field>
      <Field label={t("editor.test")}>
        <Menu
          label={t("editor.test")}
          value={operator}
          options={operatorsOf(NUMBERS, true).map((each) => ({ value: each, label: operatorWords(each) }))}
          onChange={(next) => change(changeScoreTest(definition, row.inner, [key, next, points]), step)}
        />
      </Field>
      <ValueField
        label={t("editor.points")}
        place={[...row.inner, "score", 2]}
        property={key}
        scale={NUMBERS}
        about={{ name: `${key}_points` }}
        step={step}
      />
    </>
  );
}
