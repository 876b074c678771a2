/** Where sites lie, by their position: countries, provinces, and areas of one's own. */
export const places = {
  "places.found":
    "The file does not state it, so it is where each site lies: found for {n} sites, {none} lie in no known area. Borders are simplified; close to one it may be the neighbour.",
  "areas.no_polygon": "This has no polygon that can be used. It is set aside.",
  "areas.used":
    "{column} comes from the areas of {name}. Sites inside: {inside}; without a position, so unknown: {unplaced}.",
  "faults.no_areas": "The file has no area: {n} rows, none with a polygon. Open a file of polygons.",
} as const;
