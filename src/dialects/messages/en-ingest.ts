/**
 * Words for reading a file: `ingest.*` a row set aside, a value read as unknown or a note; `faults.*` a file that is
 * refused; `cli.*` the command line. What and where, what was done, what to do.
 */
export const ingest = {
  "ingest.null_island":
    "The position is exactly 0, 0, which stands for a missing one. The row is set aside; leave the position empty to keep it.",
  "ingest.off_globe": "The position {value} is off the globe. The row is set aside.",
  "ingest.swapped":
    "The position {value} is off the globe; longitude and latitude look swapped. The row is set aside; swap them in the file.",
  "ingest.metres":
    "The position {value} looks like metres, not degrees. The row is set aside; export the file in WGS 84 (EPSG:4326).",
  "ingest.not_finite": "The position {value} is not a finite number. The row is set aside.",
  "ingest.bad_coordinates": "The coordinates hold {value} where a number or a list was expected. The row is set aside.",
  "ingest.no_coordinates":
    "The geometry lacks coordinates. The row is set aside; use null for a site without a position.",
  "ingest.bad_geometry": "{value} is no geometry that GeoJSON knows. The row is set aside.",
  "ingest.empty_geometry": "The geometry is empty. The row is set aside; use null for a site without a position.",
  "ingest.unreadable_position": "The position {value} cannot be read. The row is set aside.",
  "ingest.not_a_feature": "This is no GeoJSON Feature. It is set aside.",
  "ingest.sum_row": "{value}: a sum or a mean of the rows above, not a site. The row is set aside.",
  "ingest.note_row": "{value}: a note below the table, not a site. The row is set aside.",
  "ingest.ragged_row": "Line {line} has more or fewer cells than the header. The row is set aside.",
  "ingest.bad_quotes": "Line {line} has a quotation mark in the wrong place. The row is set aside.",

  "ingest.bad_date":
    "{value} is no date that can be read (expected 2026-01-31). The visit is kept and counts as undated.",
  "ingest.unreadable_number": "{value} is not a number. It is read as unknown.",
  "ingest.unreadable_flag": "{value} is neither yes nor no. It is read as unknown.",
  "ingest.unreadable_ordinal": "{value} is none of the levels. It is read as unknown.",
  "ingest.unreadable_nominal": "{value} cannot be read as a name. It is read as unknown.",
  "ingest.unreadable_text": "{value} cannot be read as text. It is read as unknown.",
  "ingest.not_a_number": "The value is not a finite number. It is read as unknown.",
  "ingest.nested_value": "{value} is a list or an object, not one value. It is read as unknown.",
  "ingest.partial_value":
    "{value} is not written as a list of possible values (oneOf alone) or an interval (min, max or both, and nothing else). It is read as unknown.",
  "ingest.open_list":
    "{value} lists a missing value among the possible ones, so it could be any. It is read as unknown.",

  "ingest.outside_domain": "{value} lies outside what this attribute can be. It is kept; check it.",
  "ingest.duplicate_id": "Another site has the id {value}. This one is called {id}.",
  "ingest.text_coordinates": "The coordinates are numbers written as text. They are read as numbers.",
  "ingest.point_on_surface": "The geometry is no single point. The site is placed at a point on it.",
  "ingest.other_crs":
    "The file names the coordinate system {value}. It is read as longitude and latitude (WGS 84); if sites lie elsewhere, export it again.",
  "ingest.duplicate_keys":
    "{n} times an object states one key twice, first {value} on line {line}. The last one counts.",
  "ingest.nan_tokens": {
    one: "The file holds NaN or Infinity {n} time, which JSON does not know. It is read as unknown.",
    other: "The file holds NaN or Infinity {n} times, which JSON does not know. They are read as unknown.",
  },
  "ingest.windows_1252": "The file is not UTF-8. It is read as Windows-1252; check names with accents.",
  "ingest.decimal_comma": "The file writes decimals with a comma. 2,5 is read as 2.5.",
  "ingest.renamed_column": "A column's name is blank or taken. It is called {column}.",
  "ingest.no_position_columns":
    "No column says where sites are (longitude and latitude, or geom). Every site is kept, none is placed.",

  "faults.empty": "The file is empty. Save or download it again.",
  "faults.blank": "The file holds nothing but white space. Save or download it again.",
  "faults.binary": "The file is binary, not text. Export it as GeoJSON or CSV.",
  "faults.zip": "This is a zip archive or a file that is one inside (xlsx, kmz). Export it as GeoJSON or CSV.",
  "faults.old_office": "This is an old Office file (xls, doc). Export it as CSV.",
  "faults.pdf": "This is a PDF. Export the data behind it as GeoJSON or CSV.",
  "faults.gzip": "This is a gzip archive. Unpack it first.",
  "faults.geopackage": "This is a GeoPackage or another SQLite file. Export it as GeoJSON.",
  "faults.parquet": "This is a Parquet file. Export it as GeoJSON or CSV.",
  "faults.shapefile": "This is a Shapefile. Export it as GeoJSON.",
  "faults.picture": "This is a picture, not data.",
  "faults.html": "This is a web page, not data. It may be a login or an error page; download the file again.",
  "faults.xml": "This is XML (perhaps KML or GML). Export it as GeoJSON or CSV.",
  "faults.too_large": {
    one: "The file is too large to be read as one text here ({n} byte). Split it and load a part.",
    other: "The file is too large to be read as one text here ({n} bytes). Split it and load a part.",
  },
  "faults.json_incomplete":
    "The JSON ends too early, at line {line}, column {column}. The file looks incomplete; download it again.",
  "faults.json_trailing": "Other text follows the JSON at line {line}, column {column}: {near}",
  "faults.json_unexpected": "The JSON breaks at line {line}, column {column}: {near}",
  "faults.not_json": "The file is not valid JSON.",
  "faults.json_array": {
    one: "This is a JSON list of {n} item that is no GeoJSON Feature. Export it as GeoJSON or CSV.",
    other: "This is a JSON list of {n} items that are not GeoJSON Features. Export it as GeoJSON or CSV.",
  },
  "faults.json_scalar": "This JSON holds a single value, not sites. Export them as GeoJSON or CSV.",
  "faults.no_features": "This FeatureCollection has no list of features. Export it again as GeoJSON.",
  "faults.features_not_a_list": "The features of this FeatureCollection are not a list. Export it again as GeoJSON.",
  "faults.topojson": "This is TopoJSON. Convert it to GeoJSON.",
  "faults.esri_json": "This is Esri JSON. Export it as GeoJSON.",
  "faults.definition": "This is a definition, not a file of sites.",
  "faults.not_geojson": "This is JSON, but not GeoJSON. Export it as GeoJSON or CSV.",
  "faults.not_a_table":
    "This is neither GeoJSON nor a table: the first line has no comma, semicolon, tab or bar. Export it as GeoJSON or CSV.",
  "faults.no_columns":
    "No column says where sites are and none is known here. The columns are: {columns}. The first line must name them.",
  "faults.unquoted_commas":
    "Every row has more cells than the header. The file separates by comma and seems to write decimals with it too; export it with semicolons or with decimal points.",
  "faults.unclosed_quote":
    "A quotation mark opened on line {line} is never closed, or in the wrong place. Correct it in the file.",
  "faults.not_compact": "This is not the compact form of a data set. Load the page again.",
  "faults.compact_version": "This data set is in a newer form ({version}). Load the page again.",
  "faults.compact_damaged": "The data set is damaged or incomplete. Load the page again.",
  "faults.worker_not_started":
    "The browser did not start the worker that reads files. Allow workers on this page, or load it again. {detail}",
  "faults.worker_crashed":
    "Reading the file broke down, perhaps for lack of memory. Close other tabs and try again. {detail}",

  "faults.no_rows": {
    one: "No usable row ({n} set aside): there is no site in this file to count. Check its rows and positions.",
    other: "No usable row ({n} set aside): there is no site in this file to count. Check its rows and positions.",
  },

  "cli.usage":
    "usage: lens classify SITES --definition DEF [--baseline DEF] [--mapping FILE] [--out FILE.csv|.geojson]; lens sweep SITES --definition DEF --param KEY [--mapping FILE]; lens explain SITES --definition DEF --site ID [--mapping FILE]; lens sql --definition DEF --dialect duckdb|postgres [--table NAME]; lens presets",
  "cli.no_command": "No command is given. {usage}",
  "cli.unknown_command": "There is no command {name}. {usage}",
  "cli.unknown_option": "There is no option {name} here. {usage}",
  "cli.missing_value": "The option {name} needs a value. {usage}",
  "cli.repeated_option": "The option {name} stands twice.",
  "cli.no_sites": "No file of sites is given. {usage}",
  "cli.too_many": "One file of sites was expected, but {value} follows it. {usage}",
  "cli.no_place": "{value} is not expected here. {usage}",
  "cli.no_dialect": "There is no dialect {name}. There are: {dialects}.",
  "cli.missing_option": "The option {name} is missing. {usage}",
  "cli.no_param": "{path}: there is no parameter {name}. There are: {params}.",
  "cli.param_range": "{path}: the parameter {name} has no range of numbers to go through.",
  "cli.param_steps":
    "{path}: the range of the parameter {name} has more than {most} steps. Give it a larger step or a narrower range.",
  "cli.no_site": "{path}: there is no site {name}.",
  "cli.no_file": "{path}: there is no such file.",
  "cli.directory": "{path}: this is a directory, not a file.",
  "cli.not_readable": "{path}: the file cannot be opened ({detail}).",
  "cli.not_written": "{path}: the file cannot be written ({detail}).",
  "cli.out_ending": "{path}: the name must end in .csv or .geojson.",
  "cli.out_is_sites": "{path}: this is the file of sites; give --out another name.",
  "cli.refused": "{path}: {why}",
  "cli.bad_mapping": "{path}: {why}",
  "cli.no_definition": "{name} is neither a file nor a built-in definition. Built in: {ids}.",
  "cli.bad_definition": "{path}: {place}{why}",
  "cli.more_mistakes": { one: "{first} ({n} more mistake)", other: "{first} ({n} more mistakes)" },
  "cli.too_large": "The definition cannot be computed exactly: {why}",
  "cli.bad_pair": "The two definitions cannot be compared: {why}",
  "cli.unexpected": "Something unforeseen went wrong: {detail}",
} as const;
