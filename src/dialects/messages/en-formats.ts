/** Parquet, Arrow, FlatGeobuf and GeoPackage: why a file is refused, what was noticed in a row. */
export const formats = {} as const;
