import "../../dialects/share-words.ts";
import { t } from "../../dialects/text.ts";
import { isKnownGeometry } from "../../state/protecting.ts";
import { showsSites } from "../../state/sharing.ts";

/** Bytes beyond which a file is not read a second time for its stamp. */
const MOST = 40_000_000;

interface Stamp {
  readonly geometry?: unknown;
  readonly fewest?: unknown;
}

function stampIn(text: string): Stamp | null {
  if (!text.includes('"asm-lens"')) return null;
  try {
    const { "asm-lens": ours } = JSON.parse(text) as { readonly "asm-lens"?: { readonly stamp?: Stamp } };
    return ours?.stamp ?? null;
  } catch {
    return null;
  }
}

/** What a file of ours says of how it was generalised, in words; null where it was not, or is not ours. */
export async function maskingOf(file: File): Promise<string | null> {
  if (!/\.(geojson|json)$/i.test(file.name) || file.size > MOST) return null;
  const { geometry, fewest } = stampIn(await file.text()) ?? {};
  if (!isKnownGeometry(geometry) || geometry === "exact") return null;
  const words = t(`share.geometry.${geometry}`).toLowerCase();
  if (showsSites(geometry) || typeof fewest !== "number") return t("share.open.rounded", { geometry: words });
  return t("share.open.generalised", { geometry: words, fewest });
}
