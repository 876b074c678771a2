/** What an ASM status is called in every answer, by the engine's code. */
export const STATUSES = ["in", "cannotTell", "out"] as const;
