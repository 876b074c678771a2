import type { DataSet } from "../model/site-table.ts";
import { isSmall, useBeside } from "../state/beside.ts";
import { NO_FILTERS } from "../state/choice.ts";
import { askedFor } from "../state/results.ts";
import { useStore } from "../state/store.ts";

/** Fetches what answers a held slider and large tables. */
export async function loadBeside(): Promise<void> {
  if (useBeside.getState().part) return;
  const { part } = await import("../state/beside-part.ts");
  useBeside.setState({ part });
}

/**
 * Has a large table's answer made before it takes the place of what is shown, so that the page goes from one whole
 * picture to the next. What cannot be answered is told once it is there.
 */
export async function answerFirst({ table }: DataSet): Promise<void> {
  if (isSmall(table)) return;
  await loadBeside();
  const { history } = useStore.getState();
  const { asked, include, workers } = askedFor(table, { ...history.present, filters: NO_FILTERS });
  await useBeside.getState().part?.answerFirst(asked, { include, workers, groupings: [] });
}
