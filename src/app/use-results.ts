import { useEffect } from "react";
import { t, tCode } from "../dialects/text.ts";
import type { DataSet } from "../model/site-table.ts";
import { isSmall, useAnswers, useBeside } from "../state/beside.ts";
import { lastGood } from "../state/last-good.ts";
import type { Results } from "../state/results.ts";
import { useChoice, useStore } from "../state/store.ts";
import { loadBeside } from "./load-beside.ts";

/** What the pair says of the data. A pair that came too large, such as by a link, is left again and that is said. */
export function useResults(dataSet: DataSet | null): Results | null {
  const choice = useChoice();
  const heldUp = useStore((state) => state.heldUp);
  useAnswers();
  // After the first picture: what answers a held slider, and tables too large for the page's own thread.
  useEffect(() => void loadBeside().catch(() => undefined), []);
  const { results, fault } = dataSet ? lastGood(dataSet.table, choice, heldUp) : { results: null, fault: null };
  useEffect(() => {
    const { history } = useStore.getState();
    if (results && !isSmall(results.table) && history.open === null) useBeside.getState().part?.prepare(results);
  }, [results]);
  useEffect(() => {
    if (!fault) return;
    const { fallBack, say } = useStore.getState();
    fallBack();
    say(t("data.pair_refused", { why: tCode(fault.code, fault.params) }));
  }, [fault]);
  return results;
}
