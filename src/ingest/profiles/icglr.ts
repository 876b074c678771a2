import type { DeclaredProfile } from "./declared.ts";
import { column, DEGREES } from "./declared.ts";

/**
 * Mine sites under the data-sharing standard of the International Conference on the Great Lakes Region, one row a site.
 * A claim and an exploration permit are titles, but none to mine: whether one to mine is held is unknown.
 */
export const icglr: DeclaredProfile = {
  id: "icglr",
  recognises: (columns) => columns.has("icglrId") && columns.has("certificationStatus"),
  positions: DEGREES,
  mapping: {
    frame: "ICGLR: registered mine sites",
    source: "ICGLR",
    columns: {
      icglrId: column("site_id", "text"),
      certificationStatus: {
        to: "site_qualification",
        type: "nominal",
        words: { "0": "blue", "1": "green", "2": "yellow", "3": "red" },
      },
      activityStatus: {
        to: "stage",
        type: "nominal",
        words: { "0": "abandoned", "1": "exploitation", "2": "idle" },
      },
      licenseType: {
        to: "licence",
        type: "ordinal",
        words: {
          unlicensed: "none",
          mining_license: "held",
          "mining license": "held",
          "artisanal permit": "held",
          artisanal_permit: "held",
          claim: null,
          exploration_permit: null,
          "exploration permit": null,
        },
      },
    },
  },
};
