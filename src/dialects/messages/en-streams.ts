/** Long files read piece by piece: why one is refused, what was noticed. */
export const streams = {
  "streams.broken_line": "Line {line} is no JSON. It is set aside.",
  "ingest.header_line": "The names of the columns are on line {line}; what stands above it is no data.",
  "faults.json_feature": "Feature {n} is no JSON (near {near}). Nothing was read.",
  "faults.encoding": "{encoding} is no encoding that can be read here.",
} as const;
