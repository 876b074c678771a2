import { useState } from "react";
import { t } from "../../dialects/text.ts";
import type { PositionMapping } from "../../model/mapping.ts";
import type { Survey } from "../../model/survey.ts";
import { Menu } from "../../ui/Menu.tsx";
import "./import.css";

interface Props {
  readonly survey: Survey;
  readonly position: PositionMapping | undefined;
  readonly onPlace: (position: PositionMapping) => void;
}

type Kind = PositionMapping["kind"];
const KINDS: readonly Kind[] = ["columns", "pair", "text", "utm"];

/** Columns by the part they play; what is not chosen yet is missing. */
type Parts = Readonly<Partial<Record<"lon" | "lat" | "column" | "order" | "easting" | "northing" | "zone", string>>>;

function partsOf(position: PositionMapping | undefined): Parts {
  if (!position || position.kind === "geometry") return {};
  if (position.kind !== "utm") return position;
  const { easting, northing, zone } = position;
  return { easting, northing, zone: typeof zone === "string" ? zone : zone.column };
}

/** The position that the parts make; null while one of them is missing. */
export function positionOf(
  kind: Kind,
  parts: Parts,
  names: readonly string[],
  decimal?: "." | ",",
): PositionMapping | null {
  const mark = decimal ? { decimal } : {};
  const { lon, lat, column, order, easting, northing, zone } = parts;
  switch (kind) {
    case "geometry":
      return { kind };
    case "columns":
      return lon && lat ? { kind, lon, lat, ...mark } : null;
    case "pair":
      return column ? { kind, column, order: order === "lon-lat" ? "lon-lat" : "lat-lon", ...mark } : null;
    case "text":
      return column ? { kind, column } : null;
    case "utm":
      if (!easting || !northing || !zone) return null;
      if (names.includes(zone)) return { kind, easting, northing, zone: { column: zone }, ...mark };
      return /^(?:[1-9]|[1-5]\d|60)[NS]$/.test(zone) ? { kind, easting, northing, zone, ...mark } : null;
  }
}

const COLUMNS_OF = {
  geometry: [],
  columns: ["lat", "lon"],
  pair: ["column"],
  text: ["column"],
  utm: ["easting", "northing"],
} as const;

/** How a row says where it is, and in which columns. */
export function PositionForm({ survey, position, onPlace }: Props) {
  const [kind, setKind] = useState<Kind>(position?.kind ?? "columns");
  const [parts, setParts] = useState<Parts>(() => partsOf(position));
  const names = survey.columns.map(({ name }) => name);
  const decimal = position && "decimal" in position ? position.decimal : undefined;
  const place = (nextKind: Kind, next: Parts) => {
    setKind(nextKind);
    setParts(next);
    const made = positionOf(nextKind, next, names, decimal);
    if (made) onPlace(made);
  };
  const kinds = survey.hasGeometry ? (["geometry", ...KINDS] as const) : KINDS;
  return (
    <div className="import-picks">
      <Menu
        label={t("importing.position.kind")}
        value={kind}
        options={kinds.map((each) => ({ value: each, label: t(`importing.kind.${each}`) }))}
        onChange={(each) => place(each, parts)}
      />
      {COLUMNS_OF[kind].map((part) => (
        <label key={part}>
          <span className="muted">{t(`importing.position.${part}`)}</span>
          <select value={parts[part] ?? ""} onChange={(event) => place(kind, { ...parts, [part]: event.target.value })}>
            <option value="" disabled>
              {t("importing.choose")}
            </option>
            {names.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      ))}
      {kind === "utm" && (
        <label>
          <span className="muted">{t("importing.position.zone")}</span>
          <input
            type="text"
            size={8}
            list="import-zones"
            value={parts.zone ?? ""}
            onChange={(event) => place(kind, { ...parts, zone: event.target.value.trim() })}
          />
          <datalist id="import-zones">
            {names.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </label>
      )}
    </div>
  );
}
