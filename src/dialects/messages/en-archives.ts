/** Archives, workbooks, shapefiles, KML and GPX: why a file is refused, what was noticed in a row. */
export const archives = {
  "faults.gzip_damaged": "The gzip file is damaged or cut off. Download it again.",
  "faults.zip_damaged": "The archive is damaged or cut off ({detail}). Download it again.",
  "faults.zip_encrypted":
    "The archive has a password. Unzip it, and open the file in it; or zip it again without a password.",
  "faults.zip_entries": "The archive has more than {n} members. Zip only the data and open that.",
  "faults.zip_bomb":
    "The archive grows beyond {mb} MB when it is opened, more than a file of its size honestly holds. Nothing was read.",
  "faults.zip_nested": "The archive holds other archives ({names}). Unzip it and open the one with the data.",
  "faults.zip_empty": "The archive holds no file of sites ({names}).",
  "faults.open_document":
    "This is an OpenDocument file. Save the sheet as Excel workbook (.xlsx) or CSV, and open that.",
  "faults.binary_workbook":
    "This is a binary workbook (.xlsb). Save it as Excel workbook (.xlsx) or CSV, and open that.",
  "faults.workbook_damaged":
    "The workbook cannot be read ({detail}). If it has a password, remove it; or save the sheet as CSV.",
  "faults.sheet_empty": "The sheet has no line with the names of columns.",
  "faults.shapefile_damaged": "The shapefile cannot be read ({detail}). Zip its .shp, .dbf and .prj again.",
  "faults.shapefile_no_prj":
    "The shapefile's coordinates are no degrees, and without a .prj nobody can say what they are. Add the .prj to the zip, or export in WGS 84.",
  "faults.xml_broken": "The XML breaks off or is not well-formed ({detail}).",
  "ingest.no_prj": "The shapefile has no .prj; its coordinates are read as degrees on WGS 84.",
  "ingest.no_dbf": "The shapefile has no .dbf, so nothing is known of its sites but where they are.",
  "ingest.deleted_records": {
    one: "{n} record is marked as deleted in the .dbf and is no row.",
    other: "{n} records are marked as deleted in the .dbf and are no rows.",
  },
  "ingest.shp_cut_off": {
    one: "The .shp is cut off after {n} shape. Records beyond it are kept and not placed; get the file again.",
    other: "The .shp is cut off after {n} shapes. Records beyond them are kept and not placed; get the file again.",
  },
  "ingest.shp_dbf_differ":
    "The .shp holds {shapes} shapes, the .dbf {records} records. They are matched by their order; what has no partner is kept.",
  "ingest.formula_errors": {
    one: "{n} cell holds the error of a formula, such as #N/A. It is read as unknown.",
    other: "{n} cells hold errors of formulas, such as #N/A. They are read as unknown.",
  },
  "ingest.pictures_on_map": {
    one: "{n} picture laid over the map is no row.",
    other: "{n} pictures laid over the map are no rows.",
  },
  "ingest.network_links": {
    one: "{n} link to another file is not followed.",
    other: "{n} links to other files are not followed.",
  },
  "ingest.reprojected": "The coordinates are in {value}; they were converted to degrees on WGS 84.",
} as const;
