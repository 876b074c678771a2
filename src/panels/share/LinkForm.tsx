import type { ReactNode } from "react";
import { t } from "../../dialects/text.ts";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { Leaves } from "./Leaves.tsx";
import { Tick } from "./Tick.tsx";

/** Characters beyond which some programs cut an address. */
const LONG = 2000;

interface Props {
  /** null: too long to be a link. */
  readonly address: string | null;
  readonly qr: ReactNode;
  readonly synthetic: boolean;
  /** Code for another page, or null where there is none. */
  readonly embed: string | null;
  readonly onCopyEmbed: () => void;
  /** Whether the open threshold can be moved there. */
  readonly slider: boolean;
  readonly onSlider: (slider: boolean) => void;
  /** Hands the link to another program of the machine; absent where that is not offered. */
  readonly onSend?: (() => void) | undefined;
}

function Address({ address, qr, onSend }: Pick<Props, "address" | "qr" | "onSend">) {
  if (address === null) return <p role="alert">{t("share.link.too_long")}</p>;
  return (
    <>
      <textarea
        className="share-address"
        readOnly
        rows={5}
        spellCheck={false}
        aria-label={t("share.link.title")}
        value={address}
        onFocus={(event) => event.target.select()}
      />
      {address.length > LONG && <p className="note-line">{t("share.link.long")}</p>}
      {onSend && <Button onClick={onSend}>{t("share.link.send")}</Button>}
      <div className="share-qr">{qr ?? <p className="note-line">{t("share.link.qr.none")}</p>}</div>
    </>
  );
}

/** The link, what it carries, and what it does not. */
export function LinkForm({ address, qr, synthetic, embed, onCopyEmbed, slider, onSlider, onSend }: Props) {
  return (
    <section className="share-link" aria-labelledby="share-link">
      <div className="share-row">
        <h3 id="share-link">{t("share.link.title")}</h3>
        {address !== null && <span className="share-quiet">{t("share.link.length", { n: address.length })}</span>}
      </div>
      <Address address={address} qr={qr} onSend={onSend} />
      <Leaves
        heads={[t("share.link.carries"), t("share.link.not")]}
        goes={[t("share.link.carries.pair"), t("share.link.carries.filters"), t("share.link.carries.name")]}
        stays={[
          t(synthetic ? "share.link.not.data.demo" : "share.link.not.data"),
          t("share.link.not.selected"),
          t("share.link.not.close"),
        ]}
      />
      {embed !== null && (
        <div className="share-embed">
          <h4>{t("share.link.embed")}</h4>
          <textarea
            className="share-address"
            readOnly
            rows={3}
            spellCheck={false}
            aria-label={t("share.link.embed")}
            value={embed}
          />
          <Tick checked={slider} onChange={onSlider}>
            {t("share.link.embed.slider")}
          </Tick>
          <LinkButton onClick={onCopyEmbed}>{t("share.link.embed.copy")}</LinkButton>
        </div>
      )}
      {!synthetic && (
        <div className="share-embed">
          <h4>{t("share.link.embed")}</h4>
          <p className="note-line">{t("share.link.embed.none")}</p>
        </div>
      )}
    </section>
  );
}
