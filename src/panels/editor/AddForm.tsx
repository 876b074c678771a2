import { t } from "../../dialects/text.ts";
import type { Definition, Expr } from "../../model/definition.ts";
import { addScore } from "../../state/editing-scores.ts";
import { newTest } from "../../state/editing-tests.ts";
import { Button } from "../../ui/Button.tsx";
import { AttributeList } from "./AttributeList.tsx";
import { clauseText } from "./clause-words.ts";
import { useBench } from "./editor-bench.ts";

interface Props {
  /** Puts the new test or gate in its place. */
  readonly onAdd: (declared: Definition, child: Expr, label: string) => void;
}

/** What can be added to a rule or a gate: a test of an attribute, a gate, a score. */
export function AddForm({ onAdd }: Props) {
  const { definition, table } = useBench();
  const addTest = (property: string) => {
    const { definition: declared, test } = newTest(definition, table, property);
    onAdd(declared, test, t("editor.step.add_test", { test: clauseText(declared, test, []) }));
  };
  const addScoreTest = () => {
    const [own] = Object.keys(definition.scores);
    const { definition: declared, key } = own ? { definition, key: own } : addScore(definition, "");
    onAdd(declared, { score: [key, "<=", 0] }, t("editor.step.add_score"));
  };
  return (
    <div className="editor-add-form">
      <AttributeList table={table} onPick={addTest} />
      <div className="editor-buttons">
        <Button onClick={() => onAdd(definition, { any: [] }, t("editor.step.add_gate"))}>
          {t("editor.add.gate")}
        </Button>
        <Button onClick={addScoreTest}>{t("editor.add.score_test")}</Button>
        <Button onClick={() => onAdd(definition, { true: true }, t("editor.step.add_always"))}>
          {t("editor.add.always")}
        </Button>
      </div>
    </div>
  );
}
