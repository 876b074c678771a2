import { t } from "../../dialects/text.ts";
import { FEWEST_OF, MOST_FEWEST } from "../../state/protecting.ts";
import type { Protection } from "../../state/sharing.ts";
import { NumberField } from "../../ui/NumberField.tsx";
import { FewestCurve } from "./FewestCurve.tsx";
import type { HiddenShare } from "./Geometries.tsx";

interface Props {
  readonly protection: Protection;
  readonly hidden: readonly HiddenShare<number>[];
  readonly onChange: (fewest: number) => void;
}

/** The fewest sites behind a number by place, with what that hides at a glance. */
export function FewestField({ protection: { sensitivity, fewest }, hidden, onChange }: Props) {
  const floor = FEWEST_OF[sensitivity];
  const word = t(`share.sensitivity.${sensitivity}`).toLowerCase();
  return (
    <div className="share-fewest">
      <div className="share-row">
        <h4>{t("share.fewest")}</h4>
        <NumberField
          label={t("share.fewest")}
          value={fewest}
          min={floor}
          max={MOST_FEWEST}
          onCommit={(value) => typeof value === "number" && onChange(value)}
        />
      </div>
      <FewestCurve hidden={hidden} fewest={fewest} />
      {fewest === floor && floor > 1 && (
        <p className="note-line">{t("share.fewest.floor", { n: floor, sensitivity: word })}</p>
      )}
    </div>
  );
}
