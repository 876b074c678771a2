import { t } from "../dialects/text.ts";
import { UnreadableFile } from "../model/issue.ts";
import type { DataSet } from "../model/site-table.ts";
import { useStore } from "../state/store.ts";

/**
 * A data set takes the place of the one that is there, and says so. Throws UnreadableFile where it has no site to
 * count, for that would take the place of what is there with nothing.
 */
export function accept(dataSet: DataSet, more = ""): void {
  const { name, table, setAside } = dataSet;
  if (table.siteCount === 0) throw new UnreadableFile("faults.no_rows", { n: setAside });
  useStore.getState().load(dataSet);
  useStore.getState().say(t("data.loaded", { name, n: table.siteCount, visits: table.visitCount, setAside }) + more);
}
