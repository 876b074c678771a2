import { type KeyboardEvent, useRef } from "react";
import { type MessageKey, t } from "../dialects/text.ts";
import { rovingTarget } from "../ui/roving-focus.ts";

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
export function PhoneTabs({ id, tab, onTab }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent) => {
    const to = rovingTarget(
      event.key,
      TABS.indexOf(tab),
      TABS.map(() => true),
    );
    const next = to === null ? undefined : TABS[to];
    if (!next) return;
    event.preventDefault();
    onTab(next);
    list.current?.querySelector<HTMLElement>(`[data-tab=${next}]`)?.focus();
  };
  return (
    <div ref={list} className="phone-tabs" role="tablist" aria-label={t("app.panels")} onKeyDown={press}>
      {TABS.map((each) => (
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
          {t(LABELS[each])}
        </button>
      ))}
    </div>
  );
}
