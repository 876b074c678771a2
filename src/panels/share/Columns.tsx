import { t } from "../../dialects/text.ts";
import { attributeLabel } from "../../dialects/words.ts";
import { Never, Tick } from "./Tick.tsx";

/** A property of the file as a column; `never` says which rule keeps it here. */
export interface ColumnOffer {
  readonly property: string;
  readonly never: "identity" | "sensitive" | null;
}

interface Props {
  readonly offers: readonly ColumnOffer[];
  readonly chosen: readonly string[];
  /** Whether single sites leave: without them there is no row to hold a column. */
  readonly sites: boolean;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Columns are in by being ticked, never by being there. */
export function Columns({ offers, chosen, sites, onChange }: Props) {
  const toggle = (property: string, on: boolean) =>
    onChange(on ? [...chosen, property] : chosen.filter((each) => each !== property));
  return (
    <fieldset className="share-columns">
      <legend className="share-legend">{t("share.columns")}</legend>
      {!sites && <p className="note-line">{t("share.columns.no_sites")}</p>}
      <div className="share-ticks">
        {sites &&
          offers
            .filter(({ never }) => never === null)
            .map(({ property }) => (
              <Tick key={property} checked={chosen.includes(property)} onChange={(on) => toggle(property, on)}>
                {attributeLabel(property)}
              </Tick>
            ))}
        {offers.map(
          ({ property, never }) =>
            never && (
              <Never key={property} why={t("share.columns.never", { why: t(`share.columns.${never}`) })}>
                {attributeLabel(property)}
              </Never>
            ),
        )}
      </div>
    </fieldset>
  );
}
