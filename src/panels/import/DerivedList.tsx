import { useState } from "react";
import { t } from "../../dialects/text.ts";
import { attributeLabel } from "../../dialects/words.ts";
import { CATALOGUE } from "../../model/catalogue.ts";
import type { Condition, Derived } from "../../model/mapping.ts";
import type { DataSet } from "../../model/site-table.ts";
import { readNumber } from "../../model/value.ts";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { Segmented } from "../../ui/Segmented.tsx";
import "./import.css";

interface Props {
  readonly preview: DataSet | null;
  readonly derived: readonly Derived[];
  /** Properties that rows have under the mapping. */
  readonly properties: readonly string[];
  readonly onDerive: (derived: readonly Derived[]) => void;
}

type Op = "known" | "==" | "!=" | ">=" | "<=";
interface Line {
  readonly property: string;
  readonly op: Op;
  readonly value: string;
}

const OPS: readonly Op[] = ["==", "!=", ">=", "<=", "known"];

/** Numbers and yes or no are compared as what they are. */
function conditionOf({ property, op, value }: Line): Condition {
  if (op === "known") return { property, op };
  const number = readNumber(value);
  const word = value.trim();
  const meant = number ?? (/^(?:yes|true)$/i.test(word) ? true : /^(?:no|false)$/i.test(word) ? false : word);
  return { property, op, value: meant };
}

const FLAGS = CATALOGUE.filter(({ type }) => type === "flag");

function DerivedForm({
  properties,
  onAdd,
}: {
  readonly properties: readonly string[];
  readonly onAdd: (derived: Derived) => void;
}) {
  const first = properties[0] ?? "";
  const [to, setTo] = useState("");
  const [gate, setGate] = useState<"any" | "all">("any");
  const [lines, setLines] = useState<readonly Line[]>([{ property: first, op: "==", value: "yes" }]);
  const [otherwise, setOtherwise] = useState<"no" | "unknown">("no");
  const change = (at: number, part: Partial<Line>) =>
    setLines(lines.map((line, place) => (place === at ? { ...line, ...part } : line)));
  const add = () => {
    const parts = lines.map(conditionOf);
    const when: Condition = gate === "any" ? { any: parts } : { all: parts };
    onAdd({
      to: to.trim(),
      type: "flag",
      cases: [{ when, value: true }],
      ...(otherwise === "no" ? { otherwise: false } : {}),
    });
  };
  return (
    <div className="import-derived-form">
      <label>
        <span className="muted">{t("importing.derived.name")}</span>
        <input type="text" list="import-flags" value={to} onChange={(event) => setTo(event.target.value)} />
      </label>
      <datalist id="import-flags">
        {FLAGS.map(({ id }) => (
          <option key={id} value={id}>
            {attributeLabel(id)}
          </option>
        ))}
      </datalist>
      <div className="import-derived-when">
        <span>{t("importing.derived.when")}</span>
        <Segmented
          label={t("importing.derived.gate")}
          value={gate}
          options={[
            { value: "any", label: t("importing.derived.any") },
            { value: "all", label: t("importing.derived.all") },
          ]}
          onChange={setGate}
        />
      </div>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are only added at the end
        <div key={at} className="import-derived-line">
          <Menu
            label={t("importing.derived.property")}
            value={line.property}
            options={properties.map((property) => ({
              value: property,
              label: attributeLabel(property),
              note: property,
            }))}
            onChange={(property) => change(at, { property })}
          />
          <Menu
            label={t("importing.derived.op")}
            value={line.op}
            options={OPS.map((op) => ({ value: op, label: t(`importing.op.${NAMES[op]}`) }))}
            onChange={(op) => change(at, { op })}
          />
          {line.op !== "known" && (
            <input
              type="text"
              value={line.value}
              aria-label={t("importing.derived.value")}
              onChange={(event) => change(at, { value: event.target.value })}
            />
          )}
        </div>
      ))}
      <LinkButton onClick={() => setLines([...lines, { property: first, op: "==", value: "yes" }])}>
        {t("importing.derived.more")}
      </LinkButton>
      <div className="import-derived-when">
        <span>{t("importing.derived.otherwise")}</span>
        <Segmented
          label={t("importing.derived.otherwise")}
          value={otherwise}
          options={[
            { value: "no", label: t("importing.no") },
            { value: "unknown", label: t("importing.unknown") },
          ]}
          onChange={setOtherwise}
        />
      </div>
      <p className="muted">{t("importing.derived.note")}</p>
      <Button disabled={to.trim() === "" || lines.length === 0} onClick={add}>
        {t("importing.derived.add")}
      </Button>
    </div>
  );
}

const NAMES = { "==": "is", "!=": "is_not", ">=": "at_least", "<=": "at_most", known: "known" } as const;

/** How many rows have each value, and how many none. */
function countWords({ table }: DataSet, property: string): string {
  const column = table.columns.get(property);
  const counts = new Map<string, number>();
  let unknown = table.visitCount;
  if (column?.kind === "dictionary") {
    for (const code of column.codes) {
      if (code === 0) continue;
      const value = String(column.values[code - 1]);
      counts.set(value, (counts.get(value) ?? 0) + 1);
      unknown -= 1;
    }
  }
  const yes = counts.get("true") ?? counts.get("yes") ?? 0;
  const no = counts.get("false") ?? counts.get("no") ?? 0;
  return t("importing.derived.counts", { yes, no, n: unknown });
}

/** Attributes that are made of several columns, such as "formal when any of these". */
export function DerivedList({ preview, derived, properties, onDerive }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <section className="import-derived" aria-labelledby="import-derived">
      <h3 id="import-derived">{t("importing.derived")}</h3>
      <ul>
        {derived.map((each) => (
          <li key={each.to}>
            <b>{attributeLabel(each.to)}</b>{" "}
            <span className="muted">{preview ? countWords(preview, each.to) : each.to}</span>{" "}
            <LinkButton onClick={() => onDerive(derived.filter((other) => other !== each))}>
              {t("importing.derived.remove")}
            </LinkButton>
          </li>
        ))}
      </ul>
      {open ? (
        <DerivedForm
          properties={properties}
          onAdd={(next) => {
            onDerive([...derived.filter(({ to }) => to !== next.to), next]);
            setOpen(false);
          }}
        />
      ) : (
        <Button onClick={() => setOpen(true)}>{t("importing.derived.open")}</Button>
      )}
    </section>
  );
}
