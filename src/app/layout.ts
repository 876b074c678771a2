import type { DataSet } from "../model/site-table.ts";
import type { Results } from "../state/results.ts";
import type { Loading } from "./use-loading.ts";

/** What both layouts are given. */
export interface LayoutProps {
  readonly dataSet: DataSet;
  readonly results: Results;
  readonly loading: Loading;
}
