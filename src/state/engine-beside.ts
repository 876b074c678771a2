import type { SiteTable } from "../model/site-table.ts";
import { EngineClient } from "../worker/engine-client.ts";
import { useStore } from "./store.ts";

/** In the order in which they began. */
const engines = new Map<SiteTable, EngineClient>();

function endAllBut(kept: readonly (SiteTable | undefined)[]): void {
  for (const [table, engine] of engines) {
    if (kept.includes(table)) continue;
    engine.end();
    engines.delete(table);
  }
}

/**
 * The engine's thread for a table. The table that is shown has one beside the table that is answered before it takes
 * its place; of more than one such the last is wanted.
 */
export function engineFor(table: SiteTable): EngineClient {
  const known = engines.get(table);
  if (known) return known;
  const engine = new EngineClient(table);
  engines.set(table, engine);
  const shown = useStore.getState().dataSet?.table;
  endAllBut([shown, [...engines.keys()].findLast((other) => other !== shown)]);
  return engine;
}

useStore.subscribe(({ dataSet }, before) => {
  if (dataSet !== before.dataSet) endAllBut([dataSet?.table]);
});
