import { engineFor } from "./engine-beside.ts";
import { askedOf } from "./linked.ts";
import type { Results } from "./results.ts";
import { useStore } from "./store.ts";

/** Where a browser cannot tell when nothing else is to be done, a moment later will do. */
function whenIdle(then: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(then);
  else setTimeout(then, 200);
}

let latest: Results | null = null;

function handOver(): void {
  // Other data may have come since.
  if (!latest || latest.table !== useStore.getState().dataSet?.table) {
    latest = null;
    return;
  }
  const engine = engineFor(latest.table);
  const { run, workers, include } = latest;
  const arrays = [workers, ...(include ? [include] : []), ...askedOf(run).map(({ of }) => of)];
  if (arrays.some((array) => engine.prepare(array))) whenIdle(handOver);
  else latest = null;
}

/**
 * Hands the engine's thread what it will be asked to count a large table by, one array at a time while the page has
 * nothing else to do: a hand that comes near a slider need not wait for the copies.
 */
export function prepare(results: Results): void {
  if (latest === null) whenIdle(handOver);
  latest = results;
}
