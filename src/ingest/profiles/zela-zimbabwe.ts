import type { DeclaredProfile } from "./declared.ts";
import { column, DEGREES, words } from "./declared.ts";

/**
 * Sites in Zimbabwe by IPIS and ZELA. Nulls are the word "null", which is missing anyway. `site_regestration_owner` is
 * spelt so by the publisher.
 */
export const zelaZimbabwe: DeclaredProfile = {
  id: "ipis-zwe",
  recognises: (columns) =>
    columns.has("pcode") && columns.has("workers_numb") && columns.has("site_regestration_owner"),
  positions: DEGREES,
  mapping: {
    frame: "IPIS and ZELA: artisanal sites only",
    source: "IPIS, ZELA",
    constants: { country: "ZWE" },
    columns: {
      pcode: column("site_id", "text"),
      site_name: column("name", "text"),
      today: column("observed_on", "date"),
      workers_numb: column("workers", "number"),
      women_numb: column("women_count", "number"),
      mineral1_name: words("mineral"),
      site_status: words("stage"),
      site_type: words("site_type"),
    },
    derived: [
      {
        to: "gold",
        type: "flag",
        cases: [{ when: { property: "mineral", op: "==", value: "gold" }, value: true }],
      },
    ],
  },
};
