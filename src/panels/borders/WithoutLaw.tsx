import { t } from "../../dialects/text.ts";
import "../panels.css";

/** Sites for which no definition is known, on a line of their own: they are neither in nor out. */
export const WithoutLaw = ({ sites }: { readonly sites: number }) =>
  sites === 0 ? null : <p className="note-line">{t("own_law.none.count", { n: sites })}</p>;
