import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import type { Definition } from "../../src/model/definition.ts";
import { useStore } from "../../src/state/store.ts";

const initial = useStore.getState();

/** The store as on a first visit, and a document that has room to lay out. */
export function freshPage(): void {
  useStore.setState(initial, true);
  localStorage.clear();
  sessionStorage.clear();
  for (const [side, px] of [
    ["clientHeight", 400],
    ["clientWidth", 900],
  ] as const) {
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, value: px });
  }
  HTMLElement.prototype.scrollTo = () => undefined;
}

/** Drawn as on the page: with one client for what is loaded. */
export function draw(node: ReactNode) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(<QueryClientProvider client={client}>{node}</QueryClientProvider>);
}

const KEYS = Array.from({ length: 40 }, (_, at) => `c${at}`);

/** A definition with more combinations than can be held. */
export const vast: Definition = {
  $schema: "asm-def/1",
  id: "vast",
  version: "1",
  name: "Vast",
  order: [],
  scores: {},
  hit: "first",
  missing: { policy: "interval" },
  classes: [{ id: "small" }, { id: "large" }],
  asmUpTo: "small",
  params: { t: { value: 1, range: [0, 9] } },
  criteria: Object.fromEntries(KEYS.map((key) => [key, { type: "number" as const }])),
  rules: [
    {
      class: "small",
      when: {
        atLeast: 40,
        of: KEYS.map((key) => ({ is: [key, "<=", { param: "t" }] as const })),
        weights: KEYS.map((_, at) => Math.sqrt(at + 2)),
      },
    },
  ],
  otherwise: "large",
};
