import { type MessageKey, t } from "../dialects/text.ts";
import { Tabs } from "../ui/Tabs.tsx";

export const TABS = ["results", "definition", "regions", "table"] as const;
export type Tab = (typeof TABS)[number];
const LABELS: Readonly<Record<Tab, MessageKey>> = {
  results: "app.results",
  definition: "app.definition",
  regions: "app.regions",
  table: "table.title",
};

interface Props {
  /** The panel is `{id}-panel`, a tab `{id}-{tab}`. */
  readonly id: string;
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
}

/** What the sheet shows. */
export const PhoneTabs = (props: Props) => (
  <Tabs
    {...props}
    label={t("app.panels")}
    className="phone-tabs"
    tabs={TABS.map((each) => [each, t(LABELS[each])] as const)}
  />
);
