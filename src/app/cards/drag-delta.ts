import { formatNumber, t } from "../../dialects/text.ts";
import { useBeside } from "../../state/beside.ts";
import { countsBefore, type Results } from "../../state/results.ts";
import { useStore } from "../../state/store.ts";

const signed = (difference: number): string =>
  difference === 0 ? "±0" : `${difference > 0 ? "+" : "−"}${formatNumber(Math.abs(difference))}`;

/** What the gesture under way has changed: "+89 in", "+53 cannot tell"; null between gestures. */
export function dragDelta({ table, counts }: Results, mine: boolean): readonly string[] | null {
  const { history, heldUp } = useStore.getState();
  const { open } = history;
  if (open === null || !mine) return null;
  const grabbed = useBeside.getState().part?.beforeHand();
  const before = (grabbed?.counts ?? countsBefore(table, open, heldUp)).proposed.status;
  const now = counts.proposed.status;
  return [
    t("card.delta.in", { change: signed(now.in - before.in) }),
    t("card.delta.cannot_tell", { change: signed(now.cannotTell - before.cannotTell) }),
  ];
}
