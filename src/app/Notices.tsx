import { LoadFault } from "../panels/data/LoadFault.tsx";
import { LoadProgress } from "../panels/data/LoadProgress.tsx";
import { announcement } from "../panels/results/announcement.ts";
import type { Results } from "../state/results.ts";
import { useStore } from "../state/store.ts";
import { Notice } from "../ui/Notice.tsx";
import type { Loading } from "./use-loading.ts";

interface Props {
  readonly loading: Loading;
  readonly results: Results | null;
}

/** What floats above every layout: a file being read, a file refused, a word on what was done. */
export function Notices({ loading, results }: Props) {
  const notice = useStore((state) => state.notice);
  const say = useStore((state) => state.say);
  return (
    <>
      {loading.reading && (
        <LoadProgress reading={loading.reading} sites={results?.table.siteCount ?? 0} onCancel={loading.cancel} />
      )}
      {loading.refused && <LoadFault refused={loading.refused} onDismiss={loading.dismiss} />}
      <Notice text={notice} onDismiss={() => say(null)} announced={results ? announcement(results.counts) : ""} />
    </>
  );
}
