import { t } from "../../dialects/text.ts";
import type { Definition, Expr } from "../../model/definition.ts";
import { addToRule, gateParts } from "../../state/editing-gates.ts";
import { Icon } from "../../ui/Icon.tsx";
import { AddForm } from "./AddForm.tsx";
import { useBench } from "./editor-bench.ts";
import { type AddRow, rowId } from "./ladder-rows.ts";
import { RowButton } from "./RowButton.tsx";
import { useRowKeys } from "./use-row-keys.ts";

/** The line of the test that was just added to a rule. */
function newRow(definition: Definition, rule: number): string {
  const place = ["rules", rule, "when"];
  const gate = gateParts(definition.rules[rule]?.when ?? { true: true });
  return gate ? rowId([...place, gate.key, gate.children.length - 1]) : rowId(place);
}

/** Adds a test, a gate or a score to a rule. */
export function AddLine({ row }: { readonly row: AddRow }) {
  const { change, go } = useBench();
  const onKeyDown = useRowKeys();
  const add = (declared: Definition, child: Expr, label: string) => {
    const next = addToRule(declared, row.rule, child);
    change(next, label);
    go(newRow(next, row.rule), true);
  };
  return (
    <RowButton
      id={row.id}
      label={t("editor.add.to_rule", { n: row.rule + 1 })}
      name={t("editor.add.to_rule", { n: row.rule + 1 })}
      className="editor-add"
      onKeyDown={(event) => onKeyDown(event, row)}
      words={
        <>
          <Icon name="add" size={14} />
          {t("editor.add.to_rule", { n: row.rule + 1 })}
        </>
      }
    >
      <AddForm onAdd={add} />
    </RowButton>
  );
}
