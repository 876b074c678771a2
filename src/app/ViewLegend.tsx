import { t } from "../dialects/text.ts";
import { Legend } from "../panels/legend/Legend.tsx";
import type { Results } from "../state/results.ts";
import { useChoice, useStore } from "../state/store.ts";
import { legendEntries } from "./legend-entries.tsx";

/** The legend of what the map shows, and the filter of the view. */
export function ViewLegend({ results }: { readonly results: Results }) {
  const { proposed } = useChoice();
  const view = useStore((state) => state.view);
  const hidden = useStore((state) => state.hidden);
  const { hide, light } = useStore.getState();
  return (
    <Legend
      title={t(view.what === "class" ? "legend.class" : "legend.change")}
      entries={legendEntries(results, proposed, view)}
      hidden={hidden}
      onHide={hide}
      onLight={light}
    />
  );
}
