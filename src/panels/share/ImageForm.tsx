import type { ReactNode } from "react";
import { t } from "../../dialects/text.ts";
import { chooseFile, type ImageKind, PARTS, type SheetSize, SIZES, useShareChoice } from "../../state/share-choice.ts";
import { Segmented } from "../../ui/Segmented.tsx";

interface Props {
  /** Kinds that can be made here and now. */
  readonly kinds: readonly ImageKind[];
  /** A word on the chosen kind: what it holds, or why it cannot be made. */
  readonly note: ReactNode;
  /** Whether two definitions are compared: else nothing moves. */
  readonly comparing: boolean;
}

/** Kinds of one picture, which has a size and may show a part alone. */
const SINGLE: ReadonlySet<ImageKind> = new Set(["png", "svg", "pdf"]);

function SizeButton({ size, chosen }: { readonly size: SheetSize; readonly chosen: boolean }) {
  return (
    <button type="button" className="share-size" aria-pressed={chosen} onClick={() => chooseFile({ size })}>
      <span>{t(`share.size.${size}`)}</span>
      <span className="share-quiet">{t(`share.size.${size}.note`)}</span>
    </button>
  );
}

/** What kind of picture is made. */
export function ImageForm({ kinds, note, comparing }: Props) {
  const { image, size, part } = useShareChoice();
  return (
    <section aria-labelledby="share-file">
      <h3 id="share-file">{t("share.file")}</h3>
      <Segmented
        label={t("share.file")}
        value={image}
        onChange={(kind) => chooseFile({ image: kind })}
        options={kinds.map((kind) => ({ value: kind, label: t(`share.kind.${kind}`) }))}
      />
      {SINGLE.has(image) && (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: a row of buttons, not of form fields */}
          <div className="share-sizes" role="group" aria-label={t("share.format")}>
            {SIZES.map((each) => (
              <SizeButton key={each} size={each} chosen={each === size} />
            ))}
          </div>
          <Segmented
            label={t("share.part")}
            value={part === "flow" && !comparing ? "sheet" : part}
            size="small"
            onChange={(next) => chooseFile({ part: next })}
            options={PARTS.filter((each) => comparing || each !== "flow").map((each) => ({
              value: each,
              label: t(`share.part.${each}`),
            }))}
          />
        </>
      )}
      {note && <p className="note-line">{note}</p>}
    </section>
  );
}
