import { xmlText } from "../picture/xml.ts";
import { cleanText } from "../tables/clean-text.ts";

/** Text as it may stand between tags or in a quoted attribute: never markup, whatever it holds. */
export const escaped = (text: string): string => xmlText(cleanText(text));

/** JSON for a script element that is data: no tag can begin or end in it, and a reader gets the same value back. */
export const jsonInScript = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** An element; its content is markup already. Attributes that are null are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  ...content: readonly string[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return `<${name}${written.join("")}>${content.join("")}</${name}>`;
}
