/** Columns that become attributes: values that a mapping cannot read, mappings that cannot be used. */
export const mapping = {
  "mapping.no_zone": "The UTM zone {value} says no zone with its hemisphere, such as 35S. The row is set aside.",
  "mapping.no_unit": "The unit of this number cannot be converted without the days worked. It is read as unknown.",
  "mapping.no_column": "The mapping names this column, but the file has none of that name.",
  "mapping.name_taken":
    "This column is left out: the mapping gives its name to another column or value. Map it under another name to keep it.",
  "mapping.contradiction": "{value} contradicts what another column says of {to}; the other one is kept.",
  "faults.mapping_no_position":
    "The mapping places sites by columns that this file does not have ({columns}). Choose the columns of the position.",
  "faults.mapping_json": "The mapping is no JSON ({detail}).",
  "faults.mapping_key": "The mapping has a key that asm-map/1 does not know: {place}.",
  "faults.mapping_value": "The mapping says {value} at {place}, which asm-map/1 does not allow there.",
} as const;
