import { t } from "../../dialects/text.ts";

export interface TableView {
  readonly name: string;
  readonly columns: readonly { readonly key: string; readonly label: string; readonly number: boolean }[];
  /** The first rows, each cell as it is written. */
  readonly rows: readonly (readonly string[])[];
  /** Rows in all. */
  readonly total: number;
}

/** The first rows of a table as it leaves. */
export function BehindTable({ title, table }: { readonly title: string; readonly table: TableView }) {
  const { columns, rows, total } = table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its frame is scrolled with the keys
    <section className="share-table" tabIndex={0} aria-label={title}>
      <table>
        <caption>
          <b>{title}</b>{" "}
          <span className="share-quiet">{t("share.table.size", { n: total, columns: columns.length })}</span>
        </caption>
        <thead>
          <tr>
            {columns.map(({ key, label, number }) => (
              <th key={key} scope="col" data-number={number || undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name and are never moved
            <tr key={at}>
              {columns.map(({ key, number }, column) => (
                <td key={key} data-number={number || undefined}>
                  <bdi>{row[column] ?? ""}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {total > rows.length && <p className="note-line">{t("share.table.more", { n: total - rows.length })}</p>}
    </section>
  );
}
