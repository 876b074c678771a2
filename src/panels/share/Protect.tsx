import { useState } from "react";
import { t } from "../../dialects/text.ts";
import type { DataSet } from "../../model/site-table.ts";
import { needsConfirming, underSensitivity } from "../../state/protecting.ts";
import { type Geometry, type Protection, showsSites } from "../../state/sharing.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { type ColumnOffer, Columns } from "./Columns.tsx";
import { ConfirmExact } from "./ConfirmExact.tsx";
import { FewestField } from "./FewestField.tsx";
import { Geometries, type HiddenShare } from "./Geometries.tsx";
import { Sensitivities } from "./Sensitivities.tsx";

export interface Hidden {
  readonly geometries: readonly HiddenShare<Geometry>[];
  readonly fewest: readonly HiddenShare<number>[];
}

interface Props {
  readonly dataSet: DataSet;
  readonly protection: Protection;
  readonly hidden: Hidden;
  /** None where what leaves has no rows. */
  readonly columns: readonly ColumnOffer[];
  readonly onChange: (protection: Protection) => void;
}

/** What may leave, the same for every tab. */
export function Protect({ dataSet, protection, hidden, columns, onChange }: Props) {
  const [asked, setAsked] = useState<Geometry | null>(null);
  const change = (part: Partial<Protection>) => onChange({ ...protection, ...part });
  const choose = (geometry: Geometry) => {
    // One confirmation is enough for a visit; going from exact to rounded needs none.
    const confirmed = showsSites(protection.geometry) && geometry !== "exact";
    if (needsConfirming(dataSet, geometry) && !confirmed) setAsked(geometry);
    else change({ geometry });
  };
  return (
    <section className="share-protect" aria-labelledby="share-protection">
      <h3 id="share-protection">
        {t("share.protection")} <span className="muted">{t("share.protection.note")}</span>
      </h3>
      <Sensitivities
        value={protection.sensitivity}
        onChange={(sensitivity) => {
          setAsked(null);
          onChange(underSensitivity(protection, sensitivity));
        }}
      />
      <Geometries protection={protection} hidden={hidden.geometries} onChange={choose} />
      {asked !== null && (
        <ConfirmExact
          geometry={asked}
          sites={dataSet.table.siteCount}
          onConfirm={() => {
            setAsked(null);
            change({ geometry: asked });
          }}
          onCancel={() => setAsked(null)}
        />
      )}
      <FewestField protection={protection} hidden={hidden.fewest} onChange={(fewest) => change({ fewest })} />
      {protection.totals === "steps" && (
        <p className="note-line">
          {t("share.together.stepped")}{" "}
          <LinkButton
            onClick={() => {
              const { totals: _, ...exact } = protection;
              onChange(exact);
            }}
          >
            {t("share.together.exactly")}
          </LinkButton>
        </p>
      )}
      {columns.length > 0 && (
        <Columns
          offers={columns}
          chosen={protection.columns}
          sites={showsSites(protection.geometry)}
          onChange={(chosen) => change({ columns: chosen })}
        />
      )}
    </section>
  );
}
