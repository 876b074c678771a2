export const attributes = {} as const;
