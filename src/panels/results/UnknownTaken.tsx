import { t } from "../../dialects/text.ts";
import "../panels.css";

interface Props {
  /** Sites that meet B where every test with an unknown value counts as failed, and as passed. */
  readonly failed: number;
  readonly passed: number;
}

/** What other tools print without saying so: the count with unknown read as no, and as yes. */
export const UnknownTaken = ({ failed, passed }: Props) => (
  <p className="note-line" title={t("results.unknown_taken.help")}>
    {t("results.unknown_taken", { failed, passed })}
  </p>
);
