import { type KeyboardEvent, useRef } from "react";
import { rovingTarget } from "./roving-focus.ts";
import "./tabs.css";

interface Props<T extends string> {
  /** The panel is `{id}-panel`, a tab `{id}-{tab}`. */
  readonly id: string;
  readonly label: string;
  /** Where they look like no others. */
  readonly className?: string;
  /** Each tab with its words, in order. */
  readonly tabs: readonly (readonly [T, string])[];
  readonly tab: T;
  readonly onTab: (tab: T) => void;
}

/** Tabs of which one is open; arrows, Home and End walk them, and what is walked to is opened. */
export function Tabs<T extends string>({ id, label, className = "ui-tabs", tabs, tab, onTab }: Props<T>) {
  const list = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent) => {
    const to = rovingTarget(
      event.key,
      tabs.findIndex(([each]) => each === tab),
      tabs.map(() => true),
    );
    const next = to === null ? undefined : tabs[to]?.[0];
    if (!next) return;
    event.preventDefault();
    onTab(next);
    list.current?.querySelector<HTMLElement>(`[data-tab=${next}]`)?.focus();
  };
  return (
    <div ref={list} className={className} role="tablist" aria-label={label} onKeyDown={press}>
      {tabs.map(([each, words]) => (
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
          {words}
        </button>
      ))}
    </div>
  );
}
