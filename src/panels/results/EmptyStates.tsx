import type { ReactNode } from "react";
import { t } from "../../dialects/text.ts";
import type { StatusCounts } from "../../engine/counts.ts";
import { Button } from "../../ui/Button.tsx";
import "../panels.css";
import "./results.css";

const Empty = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <div className="empty-state">
    <p className="empty-title">{title}</p>
    {children}
  </div>
);

/** The filters leave nothing to count: not a result, and said as such. */
export const NoSites = ({ onClear }: { readonly onClear: () => void }) => (
  <Empty title={t("empty.filtered")}>
    <p>{t("empty.filtered.detail")}</p>
    <Button onClick={onClear}>{t("empty.filtered.action")}</Button>
  </Empty>
);

interface NoneInProps {
  readonly status: StatusCounts;
  /** The test that surely fails at most sites, in words, and at how many; null where it is not known. */
  readonly hardest: { readonly words: string; readonly sites: number } | null;
  /** What can be done about it, such as a button that loosens the test. */
  readonly children?: ReactNode;
}

/** No site surely meets the definition; whether any could is said in the same breath. */
export const NoneIn = ({ status: { cannotTell }, hardest, children }: NoneInProps) => (
  <Empty title={t("empty.in")}>
    <p>{cannotTell > 0 ? t("empty.in.cannot_tell", { n: cannotTell }) : t("empty.in.out")}</p>
    {hardest && <p>{t("empty.in.hardest", { test: hardest.words, n: hardest.sites })}</p>}
    {children}
  </Empty>
);
