import { t } from "../../dialects/text.ts";
import { canUnwrap, gateParts, negate, unwrap, wrapInGate } from "../../state/editing-gates.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useBench } from "./editor-bench.ts";
import { ladderRows, type Row } from "./ladder-rows.ts";
import { movedRow, type RowChange, removedRow } from "./row-moves.ts";

/** What can be done with a whole line: turned round, put in a gate, moved, taken away. */
export function RowActions({ row }: { readonly row: Row }) {
  const { definition, change, go, setOpen } = useBench();
  const rows = ladderRows(definition);
  const act = (made: RowChange | null, open = false) => {
    if (!made) return;
    if (!open) setOpen(null);
    change(made.next, made.label);
    go(made.focus, open);
  };
  const up = movedRow(definition, row, -1);
  const down = movedRow(definition, row, 1);
  const clause = row.kind === "clause" ? row : null;
  const gate = clause && gateParts(clause.expr);
  return (
    <div className="editor-wide editor-buttons editor-row-actions">
      {clause && (
        <Button
          aria-pressed={clause.negated}
          onClick={() => change(negate(definition, clause.place), t("editor.step.negate"))}
        >
          {t("editor.not")}
        </Button>
      )}
      {clause && (
        <Button
          onClick={() =>
            act(
              { next: wrapInGate(definition, clause.place, "any"), label: t("editor.step.wrap"), focus: clause.id },
              true,
            )
          }
        >
          {t("editor.wrap")}
        </Button>
      )}
      {clause && gate && canUnwrap(definition, clause.inner) && (
        <Button
          onClick={() =>
            act({ next: unwrap(definition, clause.inner), label: t("editor.step.unwrap"), focus: clause.id })
          }
        >
          {t("editor.unwrap")}
        </Button>
      )}
      <span className="spring" />
      <IconButton label={t("editor.up")} icon={<Icon name="up" />} disabled={!up} onClick={() => act(up, true)} />
      <IconButton
        label={t("editor.down")}
        icon={<Icon name="down" />}
        disabled={!down}
        onClick={() => act(down, true)}
      />
      <IconButton
        label={t("editor.remove")}
        icon={<Icon name="delete" />}
        onClick={() => act(removedRow(definition, rows, row))}
      />
    </div>
  );
}
