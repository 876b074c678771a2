import "./linked-words.ts";
import type { LinkFault } from "./link-state.ts";
import { t, tCode } from "./text.ts";

/** Why a link was not opened, and what to do, in one message. */
export function linkFaultText({ code, params, error }: LinkFault): string {
  const why = error ? tCode(error.code, error.params) : "";
  const place = params["place"] || t("definition_file.whole");
  return `${tCode(code, { ...params, place, why })} ${t("link.unchanged")}`;
}
