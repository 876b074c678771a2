import { useState } from "react";
import { t } from "../../dialects/text.ts";
import { LayerCard, licenceWords } from "../../panels/open/LayerCard.tsx";
import { creditOf, OPEN_LAYERS, type OpenLayer, testedBy } from "../../state/open-layers.ts";
import { useChoice } from "../../state/store.ts";
import { copyText } from "../share/copy.ts";
import type { FetchState } from "./use-fetch.ts";

interface Props {
  readonly state: FetchState;
}

/** A map server calls every file of it the same: such a one is named after its layer. */
const namedOf = ({ id, address }: OpenLayer): { name?: string } =>
  address?.includes("/ows?") ? { name: `${id}.geojson` } : {};

/** Layers of others, none of which is asked for before the reader says so. */
export function LayersTab({ state }: Props) {
  const { baseline, proposed } = useChoice();
  const [said, say] = useState("");
  const copy = async ({ citation }: OpenLayer) =>
    say((await copyText(citation)) ? t("opening.layers.copied") : t("opening.layers.not_copied", { citation }));
  const load = (layer: OpenLayer, address: string) =>
    state.ask({ url: new URL(address), ...namedOf(layer), credit: creditOf(layer, licenceWords(layer)) });
  return (
    <div className="opening-form">
      <p>{t("opening.layers.what")}</p>
      <p role="status" className="opening-said">
        {said}
      </p>
      <ul className="layer-list">
        {OPEN_LAYERS.map((layer) => (
          <LayerCard
            key={layer.id}
            layer={layer}
            tested={testedBy(layer, [baseline, proposed])}
            isBusy={state.isPending}
            onLoad={() => layer.address && load(layer, layer.address)}
            onCopy={() => void copy(layer)}
          />
        ))}
      </ul>
    </div>
  );
}
