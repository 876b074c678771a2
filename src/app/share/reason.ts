import { t } from "../../dialects/text.ts";

/** A fault whose message is from the catalogue and needs no word around it. */
export class InWords extends Error {}

/** What browsers say where a part of the page, a font or the basemap cannot be had. */
const MISSING_PART = /dynamically imported module|importing a module script|failed to fetch|load failed|: [45]\d\d$/i;

/** Sides of a canvas that was refused; known by name, so that the part that draws need not be loaded for it. */
const sidesOf = (error: Error): { readonly width: number; readonly height: number } | null =>
  error.name === "CanvasRefused" && "width" in error && "height" in error
    ? { width: Number(error.width), height: Number(error.height) }
    : null;

/** A side in pixels is written without separators. */
const pixels = (side: number): string => String(side);

/** Why something was not made, in the reader's words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return t("share.why.other", { detail: String(error) });
  if (error instanceof InWords) return error.message;
  const sides = sidesOf(error);
  if (sides) return t("share.why.canvas", { width: pixels(sides.width), height: pixels(sides.height) });
  if (error.name === "UnsoundPackage") return t("share.why.package", { detail: error.message });
  if (MISSING_PART.test(error.message)) return t("share.why.part");
  return t("share.why.other", { detail: error.message });
}
