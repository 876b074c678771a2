/** Columns that become attributes: values that a mapping cannot read, mappings that cannot be used. */
export const mapping = {} as const;
