/** Regions and context: areas of one's own, and what sites have to do with them. */
export const context = {
  "context.tab": "Areas",
} as const;
