/** ASM statuses in the order in which the engine codes them. */
export const STATUSES = ["in", "cannotTell", "out"] as const;

/** Message keys of their names. */
export const STATUS_LABELS = {
  in: "status.in",
  cannotTell: "status.cannot_tell",
  out: "status.out",
} as const;
