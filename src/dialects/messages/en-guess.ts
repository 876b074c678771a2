/** What a column is taken for, why, and what the reader is asked. */
export const guess = {} as const;
