import { tCode } from "../../dialects/text.ts";
import type { LawStatus } from "../../state/law-list.ts";
import "./explore.css";

/** Where a definition stands, in words and by its frame: what binds is filled, what is only an example is dashed. */
export const StatusBadge = ({ status }: { readonly status: LawStatus }) => (
  <span className="law-status" data-status={status}>
    {tCode(`status.${status}`)}
  </span>
);
