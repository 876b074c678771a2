import { useState } from "react";
import { formatNumber, t } from "../../dialects/text.ts";
import { LinkButton } from "../../ui/Button.tsx";

export interface PreviewPage {
  /** Address of the picture within the page. */
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

interface Props {
  /** null while it is made. */
  readonly pages: readonly PreviewPage[] | null;
  readonly alt: string;
  /** Whether the picture is the file itself, and not only how its parts are laid out. */
  readonly exact: boolean;
  /** Name, size in pixels, bytes: as far as known. */
  readonly about: string;
}

/** The picture that is saved, not a picture like it. */
export function Preview({ pages, alt, exact, about }: Props) {
  const [full, setFull] = useState(false);
  return (
    <figure className="share-preview" aria-busy={pages === null}>
      <figcaption className="share-row">
        <span>
          <b>{t(exact ? "share.preview" : "share.preview.like")}</b> <span className="share-quiet">{about}</span>
        </span>
        <LinkButton aria-pressed={full} onClick={() => setFull(!full)}>
          {t(full ? "share.preview.fit" : "share.preview.full")}
        </LinkButton>
      </figcaption>
      {pages === null && <p className="share-preview-wait">{t("share.loading")}</p>}
      {pages?.map(({ address, width, height }, at) => {
        const page = t("share.preview.page", { page: formatNumber(at + 1), n: pages.length });
        return (
          <div key={address} className="share-paper" data-full={full || undefined} tabIndex={full ? 0 : -1}>
            <img
              src={address}
              alt={pages.length > 1 && at > 0 ? page : alt}
              width={width}
              height={height}
              style={full ? undefined : { aspectRatio: `${width} / ${height}` }}
            />
          </div>
        );
      })}
    </figure>
  );
}
