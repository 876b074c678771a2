/** Archives, workbooks, shapefiles, KML and GPX: why a file is refused, what was noticed in a row. */
export const archives = {} as const;
