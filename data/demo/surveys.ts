import { chance, oneOf, significant } from "./distributions.ts";
import { heaped } from "./heaping.ts";
import type { Rng } from "./rng.ts";
import type { Fact, Facts } from "./site.ts";

/** Attributes that a visit without a questionnaire (a permit office's, a certifier's) still writes down. */
const ADMINISTRATIVE = new Set(
  "mineral gold mineral_group stage site_type licence licence_area_ha licence_standing environmental_permit traceability designated_zone site_qualification unit operator".split(
    " ",
  ),
);
/** Chance that a later visit asks again what the site's surveys cover. */
const ASKED_AGAIN = 0.55;
const ALWAYS_ASKED = new Set("mineral gold mineral_group stage site_type workers mechanisation licence".split(" "));
const ADMINISTRATIVE_SHARE = 0.12;

const TWO_FIGURES = new Set(
  "ore_t_per_day processing_t_per_day capital_usd volume_m3_per_year income_usd_per_day depth_m disturbed_ha".split(
    " ",
  ),
);

/** A fact as it is reported: head counts on round numbers, estimates to two figures, areas as the title writes them. */
function reported(rng: Rng, id: string, fact: Fact): Fact {
  if (typeof fact !== "number") return fact;
  if (id === "workers") return fact === 0 ? 0 : heaped(rng, fact);
  if (TWO_FIGURES.has(id)) return significant(fact, 2);
  if (id === "licence_area_ha") return significant(fact, 4);
  return Math.round(fact);
}

/**
 * Which of a site's visits records each attribute: at least one does. The first visit, or the last, is the full
 * survey; the others ask again in part.
 */
export function drawQuestions(rng: Rng, covered: ReadonlySet<string>, visits: number): Set<string>[] {
  const full = chance(rng, 0.5) ? 0 : visits - 1;
  return Array.from({ length: visits }, (_, visit) => {
    if (visit === full) return new Set(covered);
    const administrative = chance(rng, ADMINISTRATIVE_SHARE);
    const asks = (id: string): boolean =>
      administrative ? ADMINISTRATIVE.has(id) : ALWAYS_ASKED.has(id) || chance(rng, ASKED_AGAIN);
    return new Set([...covered].filter(asks));
  });
}

/** What one visit writes down. */
export function recorded(rng: Rng, facts: Facts, questions: ReadonlySet<string>): Facts {
  const written: Facts = new Map();
  for (const [id, fact] of facts) if (questions.has(id)) written.set(id, reported(rng, id, fact));
  if (written.has("workers") && chance(rng, 0.5))
    written.set("workers_basis", oneOf(rng, ["typical", "typical", "on_the_day", "peak"]));
  return written;
}
