import type { PairRun } from "../engine/run.ts";
import type { StatusFlow } from "../state/site-order.ts";

/** Per site 1 where the filters keep it and, where a flow is picked, it flows that way; null where nothing narrows. */
export function inFlow(run: PairRun, include: Uint8Array | null, flow: StatusFlow | null): Uint8Array | null {
  if (flow === null) return include;
  const { baseline, proposed, tuples } = run;
  return Uint8Array.from(tuples, (tuple, site) =>
    include?.[site] !== 0 && baseline.status[tuple] === flow.from && proposed.status[tuple] === flow.to ? 1 : 0,
  );
}
