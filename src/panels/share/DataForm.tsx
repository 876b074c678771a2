import { t } from "../../dialects/text.ts";
import type { Side } from "../../state/choice.ts";
import { chooseFile, DATA_KINDS, EXTENTS, useShareChoice } from "../../state/share-choice.ts";
import { Segmented } from "../../ui/Segmented.tsx";

interface Props {
  readonly side: Side;
  readonly onSide: (side: Side) => void;
}

/** Numbers or a definition, and how much of them. */
export function DataForm({ side, onSide }: Props) {
  const { data, extent } = useShareChoice();
  return (
    <section aria-labelledby="share-file">
      <h3 id="share-file">{t("share.file")}</h3>
      <Segmented
        label={t("share.file")}
        value={data}
        onChange={(kind) => chooseFile({ data: kind })}
        options={DATA_KINDS.map((kind) => ({ value: kind, label: t(`share.kind.${kind}`) }))}
      />
      <p className="note-line">{t(`share.data.${data}.note`)}</p>
      {data === "definition" ? (
        <div className="share-row">
          <span className="share-quiet">{t("share.data.side")}</span>
          <Segmented<Side>
            label={t("share.data.side")}
            value={side}
            onChange={onSide}
            options={[
              { value: "baseline", label: t("side.baseline") },
              { value: "proposed", label: t("side.proposed") },
            ]}
          />
        </div>
      ) : (
        data !== "geojson" && (
          <>
            <div className="share-row">
              <span className="share-quiet">{t("share.data.extent")}</span>
              <Segmented
                label={t("share.data.extent")}
                value={extent}
                onChange={(next) => chooseFile({ extent: next })}
                options={EXTENTS.map((each) => ({ value: each, label: t(`share.data.${each}`) }))}
              />
            </div>
            <p className="note-line">{t(`share.data.${extent}.note`)}</p>
          </>
        )
      )}
    </section>
  );
}
