/** Sizes of files. */
export const bytes = { "bytes.kb": "{n} KB", "bytes.mb": "{n} MB", "bytes.gb": "{n} GB" } as const;
