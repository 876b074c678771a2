import { t } from "../dialects/text.ts";
import type { Side } from "../state/choice.ts";

/** A is an outlined badge, B a filled one: never a second pair of colours. */
export const SideBadge = ({ side }: { readonly side: Side }) => (
  <span className="side-badge" data-side={side}>
    {t(side === "baseline" ? "side.a" : "side.b")}
  </span>
);
