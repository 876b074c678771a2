import "../dialects/late-words.ts";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { t } from "../dialects/text.ts";
import { CompareLimits } from "../panels/explore/CompareLimits.tsx";
import { LawList } from "../panels/explore/LawList.tsx";
import { allPresets, PRESETS } from "../state/presets.ts";
import type { Results } from "../state/results.ts";
import { useChoice } from "../state/store.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { choose } from "./actions.ts";

const today = (): string => new Date().toISOString().slice(0, 10);

/** The left panel of the door Explore: which definition, as citation cards. */
export function ExploreColumn({ results: { table } }: { readonly results: Results }) {
  const { data = PRESETS } = useQuery(allPresets);
  const choice = useChoice();
  const [comparing, compare] = useState(false);
  return (
    <>
      <LawList
        definitions={data}
        table={table}
        pair={choice}
        onChoose={choose}
        today={today()}
        onCompare={() => compare(true)}
      />
      {comparing && (
        <Dialog title={t("compare.title")} width="wide" onClose={() => compare(false)}>
          <CompareLimits definitions={data} />
        </Dialog>
      )}
    </>
  );
}
