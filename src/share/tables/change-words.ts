import type { ChangeKind } from "../../ui/palette.ts";

/** Message keys of what happens to a site's status from A to B. */
export const CHANGE_WORDS = {
  enters: "flow.enters",
  leaves: "flow.leaves",
  nowCannotTell: "flow.now_cannot_tell",
  cannotTellBoth: "flow.cannot_tell_both",
  same: "flow.same",
} as const satisfies Readonly<Record<ChangeKind, string>>;
