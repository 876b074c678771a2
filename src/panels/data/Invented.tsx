import { t } from "../../dialects/text.ts";
import "./data.css";

/** Says that every site is invented; dashed, for grey would read as an aside. */
export const Invented = () => (
  <span className="invented-tag" title={t("app.invented.help")}>
    {t("app.invented")}
  </span>
);
