import { useState } from "react";
import { t } from "../../dialects/text.ts";
import { LinkForm } from "../../panels/share/LinkForm.tsx";
import { qrItems } from "../../share/picture/qr.ts";
import { embedCode } from "../embed/embed-code.ts";
import { copyText } from "./copy.ts";
import type { Drawn } from "./pictures.ts";

/** px */
const CODE = 176;

/** A code for a telephone's camera; null where the link is too long for one. */
function QrCode({ address }: { readonly address: string }) {
  const items = qrItems(address, 0, 0, CODE);
  if (!items) return <p className="note-line">{t("share.link.qr.none")}</p>;
  const rings = items.flatMap((item) => (item.kind === "path" ? item.lines : []));
  const d = rings.map((ring) => `M${ring.join(" ")}Z`).join("");
  return (
    <svg width={CODE} height={CODE} viewBox={`0 0 ${CODE} ${CODE}`} role="img" aria-label={t("share.link.qr")}>
      <path d={d} shapeRendering="crispEdges" />
    </svg>
  );
}

interface Props {
  readonly what: Drawn;
  readonly onSay: (words: string) => void;
}

/** Only a hand-held machine has other programs at hand to send to. */
const canSend = (): boolean => typeof navigator.share === "function" && matchMedia("(pointer: coarse)").matches;

/** The link to this view, protected like a file. */
export function LinkTab({ what: { facts, input }, onSay }: Props) {
  const { link, title } = facts;
  const [slider, setSlider] = useState(false);
  // A frame has no data but those that come with the page: of others it would show other numbers.
  const { synthetic } = input.dataSet;
  const code = link === null || !synthetic ? null : embedCode(link, title, slider);
  const copyCode = async () =>
    onSay(t(code !== null && (await copyText(code)) ? "share.link.embed.copied" : "share.link.refused"));
  const send = () => {
    // Closing the sheet of the machine without a choice is no fault.
    if (link !== null) void navigator.share({ title, url: link }).catch(() => undefined);
  };
  return (
    <LinkForm
      address={link}
      qr={link !== null && <QrCode address={link} />}
      synthetic={synthetic}
      embed={code}
      slider={slider}
      onSlider={setSlider}
      onCopyEmbed={() => void copyCode()}
      onSend={canSend() ? send : undefined}
    />
  );
}
