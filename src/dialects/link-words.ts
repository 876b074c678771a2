import type { LinkFault } from "./link-state.ts";
import { t, tCode } from "./text.ts";

/** Why a link was not opened, and what to do, in one message. */
export function linkFaultText({ code, params, error }: LinkFault): string {
  const why = error ? tCode(error.code, error.params) : "";
  return `${tCode(code, { ...params, why })} ${t("link.unchanged")}`;
}
