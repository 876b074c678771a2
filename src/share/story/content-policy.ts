import { sha256, utf8 } from "../../model/sha256.ts";
import { base64 } from "./base64.ts";

/** How a policy names one inline script or style: by its hash, so that no other can run. */
function sourceHash(content: string): string {
  const digits = sha256(utf8(content)).match(/../g) ?? [];
  return `'sha256-${base64(Uint8Array.from(digits, (pair) => Number.parseInt(pair, 16)))}'`;
}

/** What a page that stands alone may do: run this script, wear this style, draw with fonts that it holds. Nothing else. */
export const pagePolicy = (style: string, script: string): string =>
  [
    "default-src 'none'",
    `script-src ${sourceHash(script)}`,
    `style-src ${sourceHash(style)}`,
    "font-src data:",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
