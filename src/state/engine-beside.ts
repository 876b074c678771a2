import type { SiteTable } from "../model/site-table.ts";
import { EngineClient } from "../worker/engine-client.ts";

let client: { readonly table: SiteTable; readonly engine: EngineClient } | null = null;

/** The engine's thread for a table. There is one at a time: with another table the one before ends. */
export function engineFor(table: SiteTable): EngineClient {
  if (client?.table === table) return client.engine;
  client?.engine.end();
  client = { table, engine: new EngineClient(table) };
  return client.engine;
}
