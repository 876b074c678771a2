import type { Weight } from "../picture/picture.ts";

/** The bytes of the fonts that a file carries with it. */
export interface FontBytes {
  readonly weights: ReadonlyMap<Weight, Uint8Array>;
  /** Operators that the weights lack; null where they hold them. */
  readonly operators: Uint8Array | null;
}

/** As the page draws with them; for formats that a browser reads. */
export const WOFF2: Readonly<Record<Weight, URL>> = {
  400: new URL("../../ui/fonts/noto-sans-400.woff2", import.meta.url),
  500: new URL("../../ui/fonts/noto-sans-500.woff2", import.meta.url),
  600: new URL("../../ui/fonts/noto-sans-600.woff2", import.meta.url),
  700: new URL("../../ui/fonts/noto-sans-700.woff2", import.meta.url),
};
export const WOFF2_OPERATORS = new URL("../../ui/fonts/noto-sans-math-ops.woff2", import.meta.url);

/** The same letters, operators included, without features of layout; for PDF. */
export const TRUETYPE: Readonly<Record<Weight, URL>> = {
  400: new URL("./noto-sans-400.ttf", import.meta.url),
  500: new URL("./noto-sans-500.ttf", import.meta.url),
  600: new URL("./noto-sans-600.ttf", import.meta.url),
  700: new URL("./noto-sans-700.ttf", import.meta.url),
};

async function bytesAt(url: URL): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function loaded(
  files: Readonly<Record<Weight, URL>>,
  weights: ReadonlySet<Weight>,
): Promise<Map<Weight, Uint8Array>> {
  const found = [...weights].sort().map(async (weight) => [weight, await bytesAt(files[weight])] as const);
  return new Map(await Promise.all(found));
}

/** Fonts for SVG and HTML, from the page's own origin. */
export const loadWoff2 = async (weights: ReadonlySet<Weight>): Promise<FontBytes> => {
  const [found, operators] = await Promise.all([loaded(WOFF2, weights), bytesAt(WOFF2_OPERATORS)]);
  return { weights: found, operators };
};

/** Fonts for PDF, from the page's own origin. */
export const loadTrueType = async (weights: ReadonlySet<Weight>): Promise<FontBytes> => ({
  weights: await loaded(TRUETYPE, weights),
  operators: null,
});
