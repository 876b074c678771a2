import type { DeclaredProfile } from "./declared.ts";

/** Outlines of mining seen from space: an area of disturbed land, and nothing of who works there. */
export const amazonMiningWatch: DeclaredProfile = {
  id: "amazon-mining-watch",
  recognises: (columns) => columns.has("Mined area (ha)"),
  positions: [],
  mapping: {
    frame: "Amazon Mining Watch: mining seen from space, artisanal or not",
    source: "Amazon Mining Watch",
    columns: { "Mined area (ha)": { to: "disturbed_ha", type: "number" } },
  },
};
