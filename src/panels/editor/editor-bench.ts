import { createContext, type ReactNode, useContext } from "react";
import type { ClauseCount } from "../../engine/clause-counts.ts";
import type { Definition } from "../../model/definition.ts";
import type { DefinitionError } from "../../model/findings.ts";
import type { SiteTable } from "../../model/site-table.ts";

/** What every line and form of the editor works on. */
export interface EditorBench {
  /** As shown: the draft, or what is in force. */
  readonly definition: Definition;
  readonly table: SiteTable;
  readonly counts: ReadonlyMap<string, ClauseCount>;
  /** By line; "" for those of no line. */
  readonly errors: ReadonlyMap<string, readonly DefinitionError[]>;
  readonly change: (next: Definition, label: string) => void;
  /** The distribution of a property with the cut of a test on it, where the page can draw one. */
  readonly chartOf: ((property: string, cutId: string) => ReactNode) | undefined;
  /** The line whose form is open. */
  readonly open: string | null;
  readonly setOpen: (id: string | null) => void;
  /** The line that Tab reaches. */
  readonly current: string;
  /** Takes the keyboard to a line once it is drawn, with its form open where `open` says so. */
  readonly go: (id: string, open?: boolean) => void;
}

const Context = createContext<EditorBench | null>(null);
export const EditorBenchProvider = Context.Provider;

/** @throws Error outside of the editor */
export function useBench(): EditorBench {
  const bench = useContext(Context);
  if (!bench) throw new Error("The editor's parts stand inside the editor.");
  return bench;
}
