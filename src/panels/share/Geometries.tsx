import { useId } from "react";
import { t } from "../../dialects/text.ts";
import { cellDegrees, GEOMETRIES, GEOMETRIES_OF, type Geometry, type Protection } from "../../state/sharing.ts";
import { percentWords } from "./share-of.ts";

/** Kilometres of a degree of latitude. */
const KM = 111;

export interface HiddenShare<T> {
  readonly of: T;
  /** Of the sites shown, from 0 to 1. */
  readonly share: number;
}

interface Props {
  readonly protection: Protection;
  readonly hidden: readonly HiddenShare<Geometry>[];
  readonly onChange: (geometry: Geometry) => void;
}

function About({ geometry }: { readonly geometry: Geometry }) {
  const degrees = cellDegrees(geometry);
  if (degrees === null) return null;
  return <span className="share-quiet">{t("share.geometry.about", { n: Math.round(degrees * KM) })}</span>;
}

/** How exactly places leave, and how many sites each choice hides. */
export function Geometries({ protection: { sensitivity, geometry }, hidden, onChange }: Props) {
  const name = useId();
  return (
    <fieldset className="share-geometries">
      <legend className="share-legend">
        <span>{t("share.geometry")}</span>
        <span className="share-quiet">{t("share.geometry.hides")}</span>
      </legend>
      {GEOMETRIES.map((each) => {
        const allowed = GEOMETRIES_OF[sensitivity].includes(each);
        const share = hidden.find(({ of }) => of === each)?.share;
        return (
          <label key={each} className="share-radio" data-never={allowed ? undefined : ""}>
            <input
              type="radio"
              name={name}
              checked={each === geometry}
              disabled={!allowed}
              onChange={() => onChange(each)}
            />
            <span>
              <span className="share-radio-name">{t(`share.geometry.${each}`)}</span> <About geometry={each} />
            </span>
            <span className="share-radio-note">
              {allowed ? share !== undefined && percentWords(share) : t("share.geometry.public_only")}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
