/** The import: first rows, columns, what you will get. */
export const importing = {} as const;
