const COLUMN_BITS = 11;

/** Texels side by side, a power of two that every WebGL 2 has room for. */
export const COLUMNS = 2 ** COLUMN_BITS;

/** GLSL: the place of a site's texel, from an expression that gives the site as an integer. */
export const texelOf = (site: string): string => `ivec2(${site} & ${COLUMNS - 1}, ${site} >> ${COLUMN_BITS})`;
