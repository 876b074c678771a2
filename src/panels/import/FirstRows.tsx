import { formatNumber, t } from "../../dialects/text.ts";
import type { Mapping, ReadChoices } from "../../model/mapping.ts";
import type { DataSet } from "../../model/site-table.ts";
import type { Survey } from "../../model/survey.ts";
import { Menu } from "../../ui/Menu.tsx";
import { NumberField } from "../../ui/NumberField.tsx";
import { numberColumns, unknownCells } from "./read-as-unknown.ts";
import "./import.css";

const DELIMITERS = [",", ";", "\t", "|"] as const;
const ENCODINGS = ["utf-8", "windows-1252", "utf-16le", "utf-16be", "iso-8859-15", "macintosh"] as const;
const MOST_COLUMNS = 60;

interface Props {
  readonly survey: Survey;
  readonly mapping: Mapping;
  readonly preview: DataSet | null;
  readonly onRead: (choices: ReadChoices) => void;
}

/** How the file is read, where there is a choice. */
function ReadAs({ survey: { read, parts, format }, onRead }: Pick<Props, "survey" | "onRead">) {
  const change = (part: Partial<ReadChoices>) => onRead({ ...read, ...part });
  return (
    <div className="import-read">
      <span className="muted">{t("importing.read_as")}</span>
      {parts.length > 0 && (
        <Menu
          label={t("importing.part")}
          value={read.part ?? ""}
          options={parts.map((part) => ({ value: part, label: part }))}
          onChange={(part) => change({ part })}
        />
      )}
      {format === "csv" && (
        <>
          <Menu
            label={t("importing.delimiter")}
            value={read.delimiter ?? ","}
            options={DELIMITERS.map((mark) => ({
              value: mark as string,
              label: t(`importing.delimiter.${NAMES[mark]}`),
            }))}
            onChange={(delimiter) => change({ delimiter })}
          />
          <Menu
            label={t("importing.encoding")}
            value={read.encoding ?? "utf-8"}
            options={ENCODINGS.map((encoding) => ({ value: encoding as string, label: encoding.toUpperCase() }))}
            onChange={(encoding) => change({ encoding })}
          />
        </>
      )}
      {read.headerLine !== undefined && (
        <span className="import-header-line">
          <span className="muted">{t("importing.header_line")}</span>
          <NumberField
            label={t("importing.header_line")}
            value={read.headerLine}
            min={1}
            onCommit={(line) => line !== "any" && change({ headerLine: line })}
          />
        </span>
      )}
    </div>
  );
}

const NAMES = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" } as const;

/** The file as it stands: its first rows under the names of its columns; what is read as unknown is hatched. */
export function FirstRows({ survey, mapping, preview, onRead }: Props) {
  const columns = survey.columns.slice(0, MOST_COLUMNS);
  const more = survey.columns.length - columns.length;
  const isUnknown = unknownCells(mapping, preview);
  const numbers = numberColumns(mapping);
  return (
    <div>
      <header className="import-section-head">
        <h2 id="import-rows">{t("importing.first_rows")}</h2>
        <span className="spring" />
        <ReadAs survey={survey} onRead={onRead} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="import-rows" tabIndex={0} aria-labelledby="import-rows">
        <table>
          <thead>
            <tr>
              <th scope="col">{t("importing.row")}</th>
              {columns.map(({ name }) => (
                <th key={name} scope="col" data-number={numbers.has(name) ? "" : undefined}>
                  <bdi>{name}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {survey.firstRows.slice(0, 5).map(({ number, cells }) => (
              <tr key={number}>
                <th scope="row">{formatNumber(number)}</th>
                {columns.map(({ name }, at) => {
                  const cell = cells[at];
                  const isEmpty = cell === null || cell === undefined || cell === "";
                  const isHatched = !isEmpty && isUnknown(number, name, cell);
                  return (
                    <td
                      key={name}
                      data-empty={isEmpty ? "" : undefined}
                      data-unknown={isHatched ? "" : undefined}
                      data-number={numbers.has(name) ? "" : undefined}
                      title={isHatched ? t("importing.read_unknown", { value: cell }) : (cell ?? undefined)}
                    >
                      <bdi>{isEmpty ? t("importing.empty") : cell}</bdi>
                      {isHatched && <span className="ui-visually-hidden">{t("importing.unknown")}</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {more > 0 && <p className="muted import-more-columns">{t("importing.more_columns", { n: more })}</p>}
    </div>
  );
}
