const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
/** Degrees, then minutes, then seconds, by their signs, letters, colons or blanks. */
const PARTS =
  /^(\d{1,3}(?:\.\d+)?)(?:\s*[°ºd:\s]\s*(\d{1,2}(?:\.\d+)?)(?:\s*['’′m:\s]\s*(\d{1,2}(?:\.\d+)?)\s*(?:"|”|″|''|’’|s)?|\s*['’′m])?|\s*[°ºd])?$/i;
/** The s of `2d30m15s` are seconds and not the south. */
const LETTERED = /m\s*[\d.]+\s*s$/i;

/** The side of the globe that a letter names: `O` is ouest and oeste. */
const signOf = (side: string): 1 | -1 => (/[swo]/i.test(side) ? -1 : 1);
const SIDES_OF = { lon: /^[ewo]?$/i, lat: /^[ns]?$/i, any: /^[nsewo]?$/i } as const;

/**
 * Degrees as a cell states them: decimal (`-2.51`, with a decimal comma where `decimal` says so) or in degrees, minutes
 * and seconds with or without a side (`2°30'15"S`, `S 2 30.5`); undefined where it is neither, or where its
 * side is none of the axis: a longitude lies neither north nor south.
 */
export function degreesOf(
  value: unknown,
  decimal: "." | "," = ".",
  axis: keyof typeof SIDES_OF = "any",
): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return undefined;
  const text = decimal === "," ? value.trim().replaceAll(",", ".") : value.trim();
  if (PLAIN.test(text)) return Number(text);
  const unsigned = text.replace(/^[+-]/, "");
  const minus = text.startsWith("-") ? -1 : 1;
  const [before] = /^[nsewo]\b|^[nsewo](?=\d)/i.exec(unsigned) ?? [];
  const rest = before ? unsigned.slice(1).trim() : unsigned;
  const [after] = before || LETTERED.test(rest) ? [] : (/[nsewo]$/i.exec(rest) ?? []);
  const bare = (after ? rest.slice(0, -1) : rest).trim();
  const side = before ?? after ?? "";
  if (!SIDES_OF[axis].test(side)) return undefined;
  const [, degrees, minutes = "0", seconds = "0"] = PARTS.exec(bare) ?? [];
  if (degrees === undefined || Number(minutes) >= 60 || Number(seconds) >= 60) return undefined;
  const absolute = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3_600;
  return minus * (side === "" ? 1 : signOf(side)) * absolute;
}
