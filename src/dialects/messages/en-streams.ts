/** Long files read piece by piece: why one is refused, what was noticed. */
export const streams = {} as const;
