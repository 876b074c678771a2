import { t } from "../../dialects/text.ts";
import { addChild, gateParts } from "../../state/editing-gates.ts";
import { newTest } from "../../state/editing-tests.ts";
import { clauseText } from "./clause-words.ts";
import { useBench } from "./editor-bench.ts";
import { GateFields } from "./GateFields.tsx";
import { type ClauseRow, rowId } from "./ladder-rows.ts";
import { PickAttribute } from "./PickAttribute.tsx";
import { RowActions } from "./RowActions.tsx";
import { ScoreTestForm } from "./ScoreTestForm.tsx";
import { TestForm } from "./TestForm.tsx";

function AddToGate({ row }: { readonly row: ClauseRow }) {
  const { definition, table, change, go } = useBench();
  const gate = gateParts(row.expr);
  if (!gate) return null;
  const add = (property: string) => {
    const { definition: declared, test } = newTest(definition, table, property);
    change(addChild(declared, row.inner, test), t("editor.step.add_test", { test: clauseText(declared, test, []) }));
    go(rowId([...row.inner, gate.key, gate.children.length]), true);
  };
  return (
    <div className="editor-wide">
      <PickAttribute label={t("editor.add.test")} display={t("editor.add.test")} onPick={add} />
    </div>
  );
}

/** What one line of a rule says: a test, a score test, or a gate over the lines below it. */
export function ClauseForm({ row }: { readonly row: ClauseRow }) {
  const { expr } = row;
  return (
    <div className="editor-form">
      {"is" in expr && <TestForm row={row} test={expr} />}
      {"score" in expr && <ScoreTestForm row={row} test={expr} />}
      {"true" in expr && <p className="editor-wide muted">{t("editor.always.help")}</p>}
      <GateFields place={row.inner} />
      <AddToGate row={row} />
      <RowActions row={row} />
    </div>
  );
}
