import type { Token } from "../ui/palette.ts";
import { parseColour, type Rgba } from "./colour.ts";

/** A colour token as it stands in the theme of the moment. */
export type Theme = (token: Token) => Rgba;

/** Reads tokens where the map stands, so that a themed part of a page gets its own colours. */
export function themeOf(element: Element): Theme {
  const styles = getComputedStyle(element);
  const read = new Map<Token, Rgba>();
  return (token) => {
    const known = read.get(token);
    if (known) return known;
    const colour = parseColour(styles.getPropertyValue(token));
    read.set(token, colour);
    return colour;
  };
}
