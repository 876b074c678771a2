import { type ReactNode, useState } from "react";
import { formatNumber, t } from "../../dialects/text.ts";
import { levelLabel, unitLabel } from "../../dialects/words.ts";
import { attributeOf } from "../../model/catalogue.ts";
import type { ColumnMapping } from "../../model/mapping.ts";
import type { ColumnSeen } from "../../model/survey.ts";
import { needsDivisor, type Span, unitsFor } from "../../model/units.ts";
import { isMissing, readFlag } from "../../model/value.ts";
import type { ColumnQuestion } from "../../state/asking.ts";
import { folded } from "../../state/fold.ts";
import { Menu } from "../../ui/Menu.tsx";
import { Switch } from "../../ui/Switch.tsx";
import { TYPES } from "./column-words.ts";
import "./import.css";

interface Props {
  readonly column: ColumnSeen;
  readonly mapping: ColumnMapping;
  /** The question of it that is still open. */
  readonly question: ColumnQuestion | undefined;
  readonly onMap: (mapping: ColumnMapping) => void;
}

const Line = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className="import-detail">
    <span className="muted">{label}</span>
    {children}
  </div>
);

const UNKNOWN = "\u0000unknown";
const AS_IT_IS = "\u0000as";
const GROUPS = [" ", ".", ",", "'"] as const;

/** A mapping without one of its parts. */
function without(mapping: ColumnMapping, part: keyof ColumnMapping): ColumnMapping {
  return Object.fromEntries(Object.entries(mapping).filter(([key]) => key !== part)) as unknown as ColumnMapping;
}

/** Days worked are asked for until they are told: no number stands for them. */
function DaysWorked({ span, mapping, onMap }: Pick<Props, "mapping" | "onMap"> & { readonly span: Span }) {
  const label = t(`importing.divisor.${span}`);
  const [typed, setTyped] = useState(String(mapping.divisor ?? ""));
  const days = Number(typed);
  const commit = () => days > 0 && Number.isFinite(days) && onMap({ ...mapping, divisor: days });
  return (
    <Line label={label}>
      <input
        type="text"
        inputMode="numeric"
        className="import-typed"
        aria-label={label}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === "Enter" && commit()}
      />
    </Line>
  );
}

function NumberLines({ mapping, question, onMap }: Props) {
  const wanted = mapping.to === null ? undefined : attributeOf(mapping.to)?.unit;
  const unit = mapping.unit ?? (question?.code === "guess.ask.unit" ? undefined : wanted);
  const span = unit && wanted ? needsDivisor(unit, wanted) : null;
  return (
    <>
      {wanted && unitsFor(wanted).length > 1 && (
        <Line label={t("importing.unit")}>
          <Menu
            label={t("importing.unit")}
            value={unit ?? null}
            display={unit === undefined ? t("importing.choose") : undefined}
            options={unitsFor(wanted).map((each) => ({ value: each, label: unitLabel(each) }))}
            onChange={(each) => onMap({ ...without(mapping, "divisor"), unit: each })}
          />
        </Line>
      )}
      {span && <DaysWorked span={span} mapping={mapping} onMap={onMap} />}
      <Line label={t("importing.decimal")}>
        <Menu
          label={t("importing.decimal")}
          value={mapping.decimal ?? "."}
          options={[
            { value: ".", label: t("importing.decimal.point") },
            { value: ",", label: t("importing.decimal.comma") },
          ]}
          onChange={(mark) => onMap(mark === "," ? { ...mapping, decimal: "," } : without(mapping, "decimal"))}
        />
      </Line>
      <Line label={t("importing.group")}>
        <Menu
          label={t("importing.group")}
          value={mapping.group ?? ""}
          options={[
            { value: "", label: t("importing.group.none") },
            ...GROUPS.map((mark) => ({
              value: mark as string,
              label: mark === " " ? t("importing.group.space") : mark,
            })),
          ]}
          onChange={(mark) => {
            const group = GROUPS.find((each) => each === mark);
            onMap(group ? { ...mapping, group } : without(mapping, "group"));
          }}
        />
      </Line>
      <Switch checked={mapping.about ?? false} onChange={(about) => onMap({ ...mapping, about })}>
        {t("importing.about")}
      </Switch>
      <Switch checked={mapping.ranges ?? false} onChange={(ranges) => onMap({ ...mapping, ranges })}>
        {t("importing.ranges")}
      </Switch>
      {wanted === "%" && (
        <Switch checked={mapping.fraction ?? false} onChange={(fraction) => onMap({ ...mapping, fraction })}>
          {t("importing.fraction")}
        </Switch>
      )}
    </>
  );
}

const DATES = ["dmy", "mdy", "ymd", "serial"] as const;

const DateLines = ({ mapping, onMap }: Props) => (
  <Line label={t("importing.date")}>
    <Menu
      label={t("importing.date")}
      value={mapping.date ?? "ymd"}
      options={DATES.map((date) => ({ value: date, label: t(`importing.date.${date}`) }))}
      onChange={(date) => onMap({ ...mapping, date })}
    />
  </Line>
);

/** What each distinct word of the file says. */
function Words({ column, mapping, onMap }: Props) {
  const attribute = mapping.to === null ? undefined : attributeOf(mapping.to);
  const levels: readonly string[] = mapping.type === "flag" ? ["true", "false"] : (attribute?.levels ?? []);
  const words = new Map(Object.entries(mapping.words ?? {}));
  const own = column.values.filter(([value]) => !isMissing(value)).slice(0, MOST_WORDS);
  const labelOf = (level: string): string =>
    mapping.type === "flag"
      ? t(level === "true" ? "importing.yes" : "importing.no")
      : levelLabel(mapping.to ?? "", level);
  const readAs = (value: string): string => {
    const key = folded(value);
    if (words.has(key)) {
      const word = words.get(key);
      return word === null || word === undefined ? UNKNOWN : String(word);
    }
    if (mapping.missing?.includes(key)) return UNKNOWN;
    if (mapping.type === "flag") return String(readFlag(value) ?? UNKNOWN);
    return levels.includes(value.trim())
      ? value.trim()
      : levels.length > 0 && mapping.type === "ordinal"
        ? UNKNOWN
        : AS_IT_IS;
  };
  const choose = (value: string, chosen: string): void => {
    const key = folded(value);
    const rest = [...words].filter(([word]) => word !== key);
    const missing = (mapping.missing ?? []).filter((word) => word !== key);
    const meant = chosen === UNKNOWN ? null : mapping.type === "flag" ? chosen === "true" : chosen;
    const entries = chosen === AS_IT_IS ? rest : [...rest, [key, meant] as const];
    onMap({ ...mapping, missing, words: Object.fromEntries(entries) });
  };
  if (own.length === 0) return null;
  return (
    <table className="import-words">
      <caption>{t("importing.words")}</caption>
      <tbody>
        {own.map(([value, count]) => (
          <tr key={value}>
            <th scope="row">
              <bdi>{value}</bdi>
            </th>
            <td className="muted">{formatNumber(count)}</td>
            <td>
              <Menu
                label={t("importing.word", { word: value })}
                value={readAs(value)}
                options={[
                  ...levels.map((level) => ({ value: level, label: labelOf(level) })),
                  ...(mapping.type === "nominal" ? [{ value: AS_IT_IS, label: t("importing.as_it_is") }] : []),
                  { value: UNKNOWN, label: t("importing.unknown") },
                ]}
                onChange={(chosen) => choose(value, chosen)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const MOST_WORDS = 40;

/** Words that are missing, as chips to take away, and a field for another. */
function Missing({ mapping, onMap }: Props) {
  const [typed, setTyped] = useState("");
  const missing = mapping.missing ?? [];
  const add = () => {
    const word = folded(typed);
    if (word !== "") onMap({ ...mapping, missing: [...new Set([...missing, word])] });
    setTyped("");
  };
  return (
    <Line label={t("importing.missing")}>
      <span className="import-missing">
        {missing.map((word) => (
          <button
            key={word}
            type="button"
            className="import-chip"
            title={t("importing.missing.remove", { word })}
            aria-label={t("importing.missing.remove", { word })}
            onClick={() => onMap({ ...mapping, missing: missing.filter((each) => each !== word) })}
          >
            <bdi>{word}</bdi>
            <span aria-hidden="true"> ×</span>
          </button>
        ))}
        <input
          type="text"
          value={typed}
          aria-label={t("importing.missing.add")}
          placeholder={t("importing.missing.add")}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={add}
          onKeyDown={(event) => event.key === "Enter" && add()}
        />
      </span>
    </Line>
  );
}

/** How the cells of a column are read, part by part. */
export function ColumnDetails(props: Props) {
  const { column, mapping, onMap } = props;
  const isOwn = mapping.to === column.name && !attributeOf(column.name);
  return (
    <div className="import-details">
      {isOwn && (
        <Line label={t("importing.type")}>
          <Menu
            label={t("importing.type")}
            value={mapping.type}
            options={TYPES.map((type) => ({ value: type, label: t(`importing.type.${type}`) }))}
            onChange={(type) => onMap({ ...mapping, type })}
          />
        </Line>
      )}
      {mapping.type === "number" && <NumberLines {...props} />}
      {mapping.type === "date" && <DateLines {...props} />}
      <Missing {...props} />
      {["flag", "ordinal", "nominal"].includes(mapping.type) && <Words {...props} />}
    </div>
  );
}
