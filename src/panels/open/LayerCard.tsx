import { t } from "../../dialects/text.ts";
import { attributeInline } from "../../dialects/words.ts";
import type { OpenLayer, Tested } from "../../state/open-layers.ts";
import { Button } from "../../ui/Button.tsx";
import "./opening.css";

interface Props {
  readonly layer: OpenLayer;
  readonly tested: Tested | null;
  readonly isBusy: boolean;
  readonly onLoad: () => void;
  readonly onCopy: () => void;
}

/** A licence in words that say how sure it is. */
export function licenceWords({ licence, licenceStatus }: OpenLayer): string {
  if (licence === null) return t("opening.layers.licence.none");
  return licenceStatus === "confirmed" ? licence : t("opening.layers.licence.unsure", { licence });
}

function testWords(tested: Tested | null): string {
  if (!tested) return t("opening.layers.tests.unknown");
  const { asked, recorded } = tested;
  if (recorded.length === 0) return t("opening.layers.tests.none", { asked: asked.length });
  const list = recorded.map((id) => attributeInline(id)).join(", ");
  return t("opening.layers.tests", { asked: asked.length, n: recorded.length, list });
}

/** What is known of one open layer, whom loading it asks, and what the pair could test on it. */
export function LayerCard({ layer, tested, isBusy, onLoad, onCopy }: Props) {
  const { address } = layer;
  const facts = [
    layer.publisher,
    layer.format,
    layer.rows === null ? "" : t("opening.layers.rows", { n: layer.rows }),
    layer.asOf === null ? "" : t("opening.layers.of", { date: layer.asOf }),
  ].filter(Boolean);
  return (
    <li className="layer-card">
      <h3 id={`layer-${layer.id}`}>{layer.title}</h3>
      <p className="muted">{facts.join(" · ")}</p>
      <p>{t("opening.layers.frame", { frame: layer.frame })}</p>
      <p>{testWords(tested)}</p>
      <p>{t("opening.layers.licence", { licence: licenceWords(layer) })}</p>
      <p className="muted">{layer.note}</p>
      <p className="muted">
        {address === null
          ? t("opening.layers.by_hand")
          : `${t("opening.address.asks", { host: new URL(address).host })} ${t(`opening.layers.cors.${layer.cors}`)}`}
      </p>
      <div className="opening-actions">
        {address !== null && (
          <Button aria-label={t("opening.layers.load", { title: layer.title })} disabled={isBusy} onClick={onLoad}>
            {t("opening.layers.load.short")}
          </Button>
        )}
        <a
          className="ui-link"
          href={layer.landing}
          target="_blank"
          rel="noreferrer"
          aria-describedby={`layer-${layer.id}`}
        >
          {t("opening.layers.page")}
        </a>
        <Button kind="quiet" aria-describedby={`layer-${layer.id}`} onClick={onCopy}>
          {t("opening.layers.copy")}
        </Button>
      </div>
    </li>
  );
}
