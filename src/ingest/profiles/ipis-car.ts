import type { DeclaredProfile } from "./declared.ts";
import { column, DEGREES, words } from "./declared.ts";

/**
 * The open layer of artisanal mining sites in the Central African Republic by IPIS. Under the names of its sister layer
 * of the DRC it counts: `childunder15` and `workers_women` are numbers of persons here.
 */
export const ipisCar: DeclaredProfile = {
  id: "ipis-car",
  recognises: (columns) => ["pcode", "chantiers_numb", "workers_numb"].every((name) => columns.has(name)),
  positions: DEGREES,
  mapping: {
    frame: "IPIS: artisanal sites only",
    source: "IPIS",
    constants: { country: "CAF" },
    columns: {
      pcode: column("site_id", "text"),
      vid: column("visit_id", "text"),
      visit_date: { to: "observed_on", type: "date", date: "mdy" },
      workers_numb: column("workers", "number"),
      workers_women: column("women_count", "number"),
      childunder15: column("children_count", "number"),
      chantiers_numb: column("operations", "number"),
      minerals: words("mineral", { list: "," }),
      minerals_or: column("gold", "flag"),
      // "0" stands for nobody armed, in a column of words.
      actor_type: { to: "actor_type", type: "nominal", words: { "0": "none" } },
    },
    derived: [
      {
        to: "children_present",
        type: "flag",
        cases: [{ when: { property: "children_count", op: ">", value: 0 }, value: true }],
        otherwise: false,
      },
      {
        // Agents of the state may be armed or not, so that they alone answer nothing.
        to: "armed_presence",
        type: "flag",
        cases: [
          { when: { property: "actor_type", op: "in", values: ["autodefense", "groupe_arme"] }, value: true },
          { when: { property: "actor_type", op: "==", value: "none" }, value: false },
        ],
      },
    ],
  },
};
