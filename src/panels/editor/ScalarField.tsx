import { t } from "../../dialects/text.ts";
import { flagWord, levelLabel } from "../../dialects/words.ts";
import { ANY } from "../../model/definition.ts";
import type { Scale } from "../../model/scale.ts";
import type { Scalar, SiteTable } from "../../model/site-table.ts";
import { knownValues } from "../../state/value-bins.ts";
import { Menu } from "../../ui/Menu.tsx";
import { NumberField } from "../../ui/NumberField.tsx";
import { Segmented } from "../../ui/Segmented.tsx";
import { TextField } from "./TextField.tsx";

interface Props {
  readonly label: string;
  readonly property: string;
  readonly scale: Scale;
  readonly value: Scalar;
  readonly onCommit: (value: Scalar) => void;
  readonly table: SiteTable;
  /** Whether "no limit" may be chosen. */
  readonly allowAny?: boolean;
  readonly step?: number;
}

/** Names that a nominal can be compared with: those declared, else those that the file has. */
export const namesOf = (table: SiteTable, property: string, scale: Scale): readonly string[] =>
  scale.levels.length > 0 ? scale.levels : knownValues(table, property, scale).map(String).slice(0, 200);

/** One value on its own scale: a number, a level, yes or no, a name. */
export function ScalarField(props: Props) {
  const { label, property, scale, value, onCommit, table, allowAny = false, step = 1 } = props;
  if (scale.type === "number") {
    const amount = value === ANY ? ANY : Number(value);
    return (
      <NumberField label={label} value={amount} onCommit={onCommit} allowAny={allowAny} step={step} steppers={false} />
    );
  }
  if (scale.type === "flag") {
    return (
      <Segmented
        label={label}
        size="small"
        value={String(value)}
        options={[true, false].map((flag) => ({ value: String(flag), label: flagWord(property, flag) }))}
        onChange={(flag) => onCommit(flag === "true")}
      />
    );
  }
  if (scale.type === "nominal" && scale.levels.length === 0) {
    const known = namesOf(table, property, scale);
    if (known.length === 0 || !known.includes(String(value))) {
      return <TextField label={label} bare value={String(value)} onCommit={(name) => onCommit(name.trim())} />;
    }
  }
  const levels = scale.type === "ordinal" ? scale.levels : namesOf(table, property, scale);
  const options = levels.map((level) => ({ value: level, label: levelLabel(property, level) }));
  return (
    <Menu
      label={label}
      value={String(value)}
      options={allowAny ? [...options, { value: ANY, label: t("editor.any") }] : options}
      onChange={onCommit}
    />
  );
}
