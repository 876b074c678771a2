/** The quality of the data: completeness, ages, duplicates, suspicious positions, heaping, outliers. */
export const quality = {
  "quality.tab.summary": "Data",
  "quality.tab.quality": "Quality",
  "quality.tab.issues": "Rows and values",
} as const;
