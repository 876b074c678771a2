import { t } from "../dialects/text.ts";

const STOP = /\.\s*$/;

/** What the data set set out to record, as a sentence of its own beside n. */
export const Frame = ({ frame }: { readonly frame: string }) => (
  <span className="muted">{t("results.frame", { frame: frame.replace(STOP, "") })}</span>
);
