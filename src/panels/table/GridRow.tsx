import { t } from "../../dialects/text.ts";
import type { PairRun } from "../../engine/run.ts";
import { answersOf } from "../../state/site-status.ts";
import { type ClassLook, changeKind } from "../../ui/palette.ts";
import { ChangeMark, ClassOrUndeterminedMark } from "../../ui/shapes.tsx";
import type { TableColumn } from "./columns.ts";

interface Props {
  readonly id: string;
  /** Row among all rows, from 0. */
  readonly index: number;
  readonly site: number;
  readonly columns: readonly TableColumn[];
  readonly run: PairRun;
  /** By class of the proposed definition. */
  readonly looks: readonly ClassLook[];
  readonly active: boolean;
  readonly selected: boolean;
  readonly onSelect: (site: number) => void;
}

/** The mark that stands before a cell's words: the class as on the map, and the change of status. */
function CellMark({
  column,
  site,
  run,
  looks,
}: Pick<Props, "site" | "run" | "looks"> & { readonly column: TableColumn }) {
  const outcome = run.outcomes[site] ?? 0;
  if (column.id === "proposed") {
    return <ClassOrUndeterminedMark look={looks[run.proposed.determined[outcome] ?? -1] ?? null} size={14} />;
  }
  if (column.id !== "status") return null;
  const { baseline, proposed } = answersOf(run, site);
  return <ChangeMark kind={changeKind(baseline.status, proposed.status)} size={14} />;
}

type CellProps = Pick<Props, "site" | "run" | "looks"> & { readonly column: TableColumn };

function Cell(props: CellProps) {
  const text = props.column.text(props.site);
  return (
    <span className="site-grid-cell" title={text ?? undefined}>
      <CellMark {...props} />
      {text === null ? <span className="site-grid-unknown">{t("value.not_recorded")}</span> : <bdi>{text}</bdi>}
    </span>
  );
}

/** One site. The table has the focus and the keys; a row only takes the pointer. */
export function GridRow({ id, index, site, columns, run, looks, active, selected, onSelect }: Props) {
  return (
    <tr
      id={id}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-active={active || undefined}
      onClick={() => onSelect(site)}
    >
      {columns.map((column) => {
        const cell = <Cell key={column.id} column={column} site={site} run={run} looks={looks} />;
        return column.id === "name" ? (
          <th key={column.id} scope="row">
            {cell}
          </th>
        ) : (
          <td key={column.id} data-numeric={column.numeric || undefined}>
            {cell}
          </td>
        );
      })}
    </tr>
  );
}
