import { type KeyboardEvent, useRef } from "react";
import { type MessageKey, t } from "../../dialects/text.ts";
import type { ShareTab } from "../../state/share-choice.ts";
import { rovingTarget } from "../../ui/roving-focus.ts";

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
export function ShareTabs({ id, tab, onTab }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent) => {
    const to = rovingTarget(
      event.key,
      TABS.findIndex(([each]) => each === tab),
      TABS.map(() => true),
    );
    const next = to === null ? undefined : TABS[to]?.[0];
    if (!next) return;
    event.preventDefault();
    onTab(next);
    list.current?.querySelector<HTMLElement>(`[data-tab=${next}]`)?.focus();
  };
  return (
    <div ref={list} className="share-tabs" role="tablist" aria-label={t("share.tabs")} onKeyDown={press}>
      {TABS.map(([each, label]) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`${id}-${each}`}
          data-tab={each}
          aria-selected={each === tab}
          aria-controls={`${id}-panel`}
          tabIndex={each === tab ? 0 : -1}
          onClick={() => onTab(each)}
        >
          {t(label)}
        </button>
      ))}
    </div>
  );
}
