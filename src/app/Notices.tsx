import { Suspense, useCallback } from "react";
import { LoadFault } from "../panels/data/LoadFault.tsx";
import { LoadProgress } from "../panels/data/LoadProgress.tsx";
import { Announcer } from "../panels/results/Announcer.tsx";
import type { Results } from "../state/results.ts";
import { useStore } from "../state/store.ts";
import { Notice } from "../ui/Notice.tsx";
import { LargeFileAsked } from "./lazy-parts.ts";
import type { Loading } from "./use-loading.ts";
import { useSaid } from "./use-said.ts";

interface Props {
  readonly loading: Loading;
  readonly results: Results | null;
}

/** What floats above every layout: a file being read, a file refused, a word on what was done. */
export function Notices({ loading: { reading, asking, refused, cancel, dismiss }, results }: Props) {
  const notice = useStore((state) => state.notice);
  const say = useStore((state) => state.say);
  const close = useCallback(() => say(null), [say]);
  const { said, announce } = useSaid();
  const kept = results?.table.siteCount ?? 0;
  return (
    <>
      {reading && <LoadProgress {...reading} kept={kept} onCancel={cancel} />}
      {asking && (
        <Suspense>
          <LargeFileAsked asking={asking} />
        </Suspense>
      )}
      {refused && <LoadFault {...refused} kept={kept} onDismiss={dismiss} />}
      {results && <Announcer counts={results.counts} onAnnounce={announce} />}
      <Notice text={notice} said={said} onClose={close} />
    </>
  );
}
