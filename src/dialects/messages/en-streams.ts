/** Long files read piece by piece: why one is refused, what was noticed. */
export const streams = {
  "streams.broken_line": "Line {line} is no JSON. It is set aside.",
  "ingest.header_line": "The names of the columns are on line {line}; what stands above it is no data.",
  "faults.json_feature": "Feature {n} is no JSON (near {near}). Nothing was read.",
  "faults.encoding": "{encoding} is no encoding that can be read here.",
  "faults.gzip_bomb":
    "The gzip file inflates to more than {mb} MB, more than a file of its size honestly holds. Nothing was read. Inflate it yourself, and open a part of it.",
} as const;
