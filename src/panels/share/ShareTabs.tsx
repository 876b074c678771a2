import { type MessageKey, t } from "../../dialects/text.ts";
import type { ShareTab } from "../../state/share-choice.ts";
import { Tabs } from "../../ui/Tabs.tsx";

const TABS: readonly (readonly [ShareTab, MessageKey])[] = [
  ["link", "share.tab.link"],
  ["image", "share.tab.image"],
  ["data", "share.tab.data"],
];

interface Props {
  /** The panel is `{id}-panel`, a tab `{id}-{tab}`. */
  readonly id: string;
  readonly tab: ShareTab;
  readonly onTab: (tab: ShareTab) => void;
}

/** Three ways out of the page. */
export const ShareTabs = (props: Props) => (
  <Tabs {...props} label={t("share.tabs")} tabs={TABS.map(([each, label]) => [each, t(label)] as const)} />
);
