import { t } from "../../dialects/text.ts";
import type { Sensitivity } from "../../state/sharing.ts";
import { Segmented } from "../../ui/Segmented.tsx";

const ALL: readonly Sensitivity[] = ["public", "restricted", "confidential"];

interface Props {
  readonly value: Sensitivity;
  readonly onChange: (value: Sensitivity) => void;
}

/** How much harm it could do if the data were known; each answer in plain words. */
export const Sensitivities = ({ value, onChange }: Props) => (
  <>
    <div className="share-row">
      <span className="share-quiet">{t("share.sensitivity")}</span>
      <Segmented
        label={t("share.sensitivity")}
        value={value}
        onChange={onChange}
        options={ALL.map((each) => ({ value: each, label: t(`share.sensitivity.${each}`) }))}
      />
    </div>
    <p className="note-line">{t(`share.sensitivity.${value}.note`)}</p>
  </>
);
