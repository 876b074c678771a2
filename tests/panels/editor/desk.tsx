import { fireEvent, render } from "@testing-library/react";
import { useState } from "react";
import { checkDefinition } from "../../../src/model/check-definition.ts";
import type { Definition } from "../../../src/model/definition.ts";
import type { SiteTable } from "../../../src/model/site-table.ts";
import type { Draft } from "../../../src/panels/editor/draft.ts";
import { Editor } from "../../../src/panels/editor/Editor.tsx";
import { NO_FILTERS } from "../../../src/state/choice.ts";
import { resultsOf } from "../../../src/state/results.ts";
import { headcount } from "../../dialects/definitions.ts";
import { single } from "../survey.ts";

/** What the page around the editor holds. */
export interface Held {
  definition: Definition;
  draft: Draft | null;
  /** Labels of the steps of history, oldest first. */
  readonly steps: string[];
}

export const sites = single(
  { workers: 20, mechanisation: "manual", operator: "group", mercury: false, gold: true },
  { workers: 250, mechanisation: "semi", operator: "cooperative", mercury: true, gold: true },
  { workers: 900, mechanisation: "heavy", operator: "foreign_company", pits: 3 },
  { mechanisation: "manual", pits: 8 },
);

function Page({ held, table, released }: { held: Held; table: SiteTable; released: Definition | undefined }) {
  const [definition, setDefinition] = useState(held.definition);
  const [draft, setDraft] = useState(held.draft);
  return (
    <Editor
      results={resultsOf(table, { baseline: headcount, proposed: definition, filters: NO_FILTERS })}
      definition={definition}
      baseline={headcount}
      released={released?.id === definition.id ? released : undefined}
      draft={draft}
      onDraft={(next) => {
        held.draft = next;
        setDraft(next);
      }}
      onApply={(next, label) => {
        // What the page is given is always valid.
        if (!checkDefinition(next).ok) throw new Error(`An invalid definition came into force: ${label}`);
        held.definition = next;
        held.steps.push(label);
        setDefinition(next);
      }}
      onClose={() => {}}
      chartOf={(property, cutId) => (
        <p data-testid="chart">
          {property} {cutId}
        </p>
      )}
    />
  );
}

export function openEditor(
  definition: Definition,
  { draft = null, released, table = sites }: { draft?: Draft | null; released?: Definition; table?: SiteTable } = {},
) {
  const held: Held = { definition, draft, steps: [] };
  return { ...render(<Page held={held} table={table} released={released} />), held };
}

const STOPS = "button:not(:disabled), input:not(:disabled), textarea, [tabindex]";

/** Everything that Tab reaches, in the order of the page. */
const stops = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(STOPS)].filter((element) => element.tabIndex >= 0);

export const focused = (): HTMLElement => document.activeElement as HTMLElement;

/** A key on what is in focus, with what a browser then does of itself. */
export function press(key: string, more: { readonly altKey?: boolean; readonly ctrlKey?: boolean } = {}): void {
  const element = focused();
  const goesOn = fireEvent.keyDown(element, { key, ...more });
  if (!goesOn) return;
  if (key === "Tab") {
    const order = stops();
    order[order.indexOf(element) + 1]?.focus();
  } else if (key === "Enter" || key === " ") {
    if (element.tagName === "BUTTON" || (element as HTMLInputElement).type === "checkbox") fireEvent.click(element);
    else if (key === "Enter" && element.closest("form")) fireEvent.submit(element.closest("form") as HTMLFormElement);
  }
}

/** Types into the field in focus in place of what it holds. */
export const type = (text: string): void => {
  fireEvent.change(focused(), { target: { value: text } });
};

const named = (element: HTMLElement): string =>
  element.getAttribute("aria-label") ??
  (element as HTMLInputElement).labels?.[0]?.textContent ??
  element.textContent ??
  "";

/** The keyboard comes into the page from above. */
export const focusFirst = (): void => stops()[0]?.focus();

/** Presses Tab until the control of this name is in focus. */
export function tabTo(name: string | RegExp): void {
  for (let n = 0; n < 400; n++) {
    press("Tab");
    const own = named(focused()).trim();
    if (typeof name === "string" ? own === name : name.test(own)) return;
  }
  throw new Error(`Tab does not reach ${name}; it ends at ${named(focused())}`);
}

/** Presses an arrow key until the line, or the option, of this name is in focus. */
export function arrowTo(name: string | RegExp, key = "ArrowDown"): void {
  for (let n = 0; n < 200; n++) {
    const own = named(focused()).trim();
    if (typeof name === "string" ? own === name : name.test(own)) return;
    press(key);
  }
  throw new Error(`${key} does not reach ${name}; it ends at ${named(focused())}`);
}
