import { t } from "../../dialects/text.ts";
import type { Geometry } from "../../state/sharing.ts";
import { percentWords } from "./share-of.ts";

export interface HidesFacts {
  readonly geometry: Geometry;
  readonly fewest: number;
  readonly smallPlaces: number;
  readonly places: number;
  readonly smallSites: number;
  readonly share: number;
  /** Sites shown. */
  readonly total: number;
}

function words({ geometry, fewest, smallPlaces, places, smallSites, share, total }: HidesFacts): string {
  if (geometry === "exact") return t("share.hides.exact");
  if (geometry === "0.01") return t("share.hides.points");
  if (smallSites === 0) return t("share.hides.none");
  const params = { share: percentWords(share), n: smallSites, total, places: smallPlaces, all: places, fewest };
  return t("share.hides", params);
}

/** What the protection costs, beside what it is for. */
export const Hides = ({ facts }: { readonly facts: HidesFacts }) => (
  <p className="share-hides">
    <span className="share-hides-swatch" aria-hidden="true" />
    <span>{words(facts)}</span>
  </p>
);
