import { useState } from "react";
import { formatNumber, t } from "../../dialects/text.ts";
import type { Mapping, PositionMapping } from "../../model/mapping.ts";
import type { DataSet } from "../../model/site-table.ts";
import type { Survey } from "../../model/survey.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { Switch } from "../../ui/Switch.tsx";
import { positionWords, reasonWords } from "./column-words.ts";
import { PositionForm } from "./PositionForm.tsx";
import { placedIn } from "./place-words.ts";
import "./import.css";

interface Props {
  readonly survey: Survey;
  readonly mapping: Mapping;
  readonly preview: DataSet | null;
  readonly isOpen: boolean;
  readonly onPlace: (position: PositionMapping) => void;
}

/** Latitude and longitude the other way round. */
export function turned(position: PositionMapping): PositionMapping | null {
  switch (position.kind) {
    case "columns":
      return { ...position, lon: position.lat, lat: position.lon };
    case "pair":
      return { ...position, order: position.order === "lat-lon" ? "lon-lat" : "lat-lon" };
    case "geometry":
    case "text":
      return { ...position, swapped: !position.swapped };
    case "utm":
      return null;
  }
}

/** Where the rows are: the columns or the geometry that say it, with its own question. */
export function PositionRow({ survey, mapping, preview, isOpen, onPlace }: Props) {
  const { position } = mapping;
  const guess = survey.position;
  const question = isOpen ? guess?.question : undefined;
  // Where nothing says where the rows are, the form is open, and it stays when the last part of it is filled in.
  const [choosing, setChoosing] = useState(!position);
  const other = position ? turned(position) : null;
  return (
    <li className="import-column" data-open={isOpen || !position ? "" : undefined}>
      <div className="import-column-line">
        <b className="import-name">{position ? positionWords(position) : t("importing.position.none")}</b>
        <button
          type="button"
          className="ui-menu-button"
          aria-expanded={choosing}
          onClick={() => setChoosing(!choosing)}
        >
          <span>{t("importing.position")}</span>
          <Icon name="chevron-down" size={14} />
        </button>
        <span className="import-form">
          {other && (
            <Switch
              checked={
                position?.kind === guess?.position.kind && JSON.stringify(position) !== JSON.stringify(guess?.position)
              }
              onChange={() => onPlace(other)}
            >
              {t("importing.position.swap")}
            </Switch>
          )}
        </span>
        <span className="import-marks" />
        <span className="import-why muted">
          {question ? (
            <span className="import-question">
              <span>{reasonWords({ code: question.code })}</span>
              <Menu
                label={reasonWords({ code: question.code })}
                value={null}
                display={t("importing.choose")}
                options={question.options.map((option) => ({
                  value: JSON.stringify(option),
                  label: option.kind === "utm" ? String(option.zone) : positionWords(option),
                }))}
                onChange={(text) => onPlace(JSON.parse(text) as PositionMapping)}
              />
            </span>
          ) : position && guess ? (
            reasonWords(guess.reason)
          ) : (
            t("importing.position.pick")
          )}
        </span>
        <span className="import-known">{preview ? formatNumber(placedIn(preview)) : "…"}</span>
      </div>
      {choosing && <PositionForm survey={survey} position={position} onPlace={onPlace} />}
    </li>
  );
}
