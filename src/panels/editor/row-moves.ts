import { t } from "../../dialects/text.ts";
import type { Definition } from "../../model/definition.ts";
import { moveNode, removeNode } from "../../state/editing-gates.ts";
import { moveRule, removeRule } from "../../state/editing-rules.ts";
import { nodeAt, seatOf } from "../../state/editing-tree.ts";
import { clauseText } from "./clause-words.ts";
import { type Row, rowId } from "./ladder-rows.ts";

/** A change of the ladder, its words, and the line that the keyboard goes to. */
export interface RowChange {
  readonly next: Definition;
  readonly label: string;
  readonly focus: string;
}

const nameOf = (definition: Definition, row: Row): string =>
  row.kind === "clause" ? clauseText(definition, row.expr, row.inner) : String(row.rule + 1);

/** The line moved up (-1) or down (1) among its neighbours; null at the end of its list, or where it has none. */
export function movedRow(definition: Definition, row: Row, by: 1 | -1): RowChange | null {
  const seat = row.kind === "add" ? null : seatOf(row.place);
  if (!seat) return null;
  const to = seat.at + by;
  const length = (nodeAt(definition, seat.list) as readonly unknown[]).length;
  if (to < 0 || to >= length) return null;
  const name = nameOf(definition, row);
  const focus = rowId([...seat.list, to]);
  return row.kind === "rule"
    ? { next: moveRule(definition, row.rule, to), label: t("editor.step.move_rule", { name }), focus }
    : {
        next: moveNode(definition, row.kind === "clause" ? row.place : [], to),
        label: t("editor.step.move", { name }),
        focus,
      };
}

/** The line taken to the seat of another of its list, as by dropping it there. */
export function droppedRow(definition: Definition, from: Row, onto: Row): RowChange | null {
  if (from.kind === "add" || onto.kind === "add" || from.kind !== onto.kind) return null;
  const [a, b] = [seatOf(from.place), seatOf(onto.place)];
  if (!a || !b || rowId(a.list) !== rowId(b.list) || a.at === b.at) return null;
  const name = nameOf(definition, from);
  const focus = rowId([...a.list, b.at]);
  return from.kind === "rule"
    ? { next: moveRule(definition, from.rule, b.at), label: t("editor.step.move_rule", { name }), focus }
    : { next: moveNode(definition, from.place, b.at), label: t("editor.step.move", { name }), focus };
}

/** The line taken away, and the one that the keyboard goes to in its stead. */
export function removedRow(definition: Definition, rows: readonly Row[], row: Row): RowChange | null {
  if (row.kind === "add") return null;
  const name = nameOf(definition, row);
  const at = rows.findIndex(({ id }) => id === row.id);
  if (row.kind === "rule") {
    const focus =
      row.rule < definition.rules.length - 1
        ? row.id
        : (rows.findLast((other) => other.kind === "rule" && other.rule === row.rule - 1)?.id ?? "");
    return { next: removeRule(definition, row.rule), label: t("editor.step.remove_rule", { name }), focus };
  }
  const seat = seatOf(row.place);
  const size = seat ? (nodeAt(definition, seat.list) as readonly unknown[]).length : 1;
  const stays = seat !== null && seat.at < size - 1;
  const focus = stays ? row.id : (rows[at - 1]?.id ?? "");
  return { next: removeNode(definition, row.place), label: t("editor.step.remove", { name }), focus };
}
