/** Ways to open data: a file, a table, an address, a known open layer, what is kept on this machine. */
export const opening = {} as const;
