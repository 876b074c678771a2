/** Parquet, Arrow, FlatGeobuf and GeoPackage: why a file is refused, what was noticed in a row. */
export const formats = {
  "faults.parquet_damaged": "The Parquet file is damaged or cut off ({detail}).",
  "faults.arrow_damaged": "The Arrow file is damaged or cut off ({detail}).",
  "faults.flatgeobuf_damaged": "The FlatGeobuf file is damaged or cut off ({detail}).",
  "faults.sqlite_damaged": "The database cannot be read ({detail}).",
  "faults.sqlite_no_geopackage":
    "This is an SQLite database, but no GeoPackage: it lists no layers. Export the layer as GeoPackage or CSV.",
  "faults.geopackage_empty": "The GeoPackage has no layer of features or attributes.",
  "faults.geopackage_no_table":
    "The GeoPackage lists the layer {name}, but holds no table of that name. Export the layer again.",
  "faults.geometry_encoding":
    "The geometry is written as “{name}”, which cannot be read here. Export it with geometry as WKB.",
  "formats.binary_column": "The column holds binary data, which say nothing here. It was left out.",
  "formats.missing_layer": "The file lists the layer {value}, but holds no table of that name. It was left out.",
  "faults.unknown_crs":
    "The coordinates are in the system {name}, which cannot be converted here. Export the file in WGS 84 (EPSG:4326).",
} as const;
