/** One row of the invented survey that is written in every format: a visit of a site. */
export interface Visit {
  readonly code_site: string;
  readonly nom_site: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly date_visite: string;
  readonly nb_creuseurs: number | null;
  readonly minerai: string | null;
  readonly mercure: boolean | null;
  readonly profondeur_m: number | null;
  readonly titre_minier: string | null;
}

export const COLUMNS = [
  "code_site",
  "nom_site",
  "date_visite",
  "nb_creuseurs",
  "minerai",
  "mercure",
  "profondeur_m",
  "titre_minier",
] as const;

/** A linear congruential generator (Numerical Recipes): the same survey on every machine. */
function draws(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const MINERALS = ["Or", "Cassitérite", "Cuivre", "Diamant"];
const TITLES = ["aucun", "demandé", "valide"];
const NAMES = ["Étoile d'Or", "Ngungu", "Kamituga", "São João", "Ñuflo", "Mgodi wa Dhahabu"];

const two = (n: number): string => String(n).padStart(2, "0");

/** 500 sites with 700 visits, gaps in every column, accents, decimals, days beyond the twelfth. */
export function sameSites(): Visit[] {
  const draw = draws(20_261_128);
  const one = <T>(of: readonly T[]): T => of[Math.floor(draw() * of.length)] as T;
  const maybe = <T>(value: T): T | null => (draw() < 0.2 ? null : value);
  const visits: Visit[] = [];
  for (let site = 0; site < 500; site++) {
    const place = {
      code_site: `KAT-${String(site + 1).padStart(4, "0")}`,
      nom_site: `${one(NAMES)} ${site + 1}`,
      longitude: Math.round((22 + draw() * 9) * 1e5) / 1e5,
      latitude: Math.round((-13 + draw() * 8) * 1e5) / 1e5,
    };
    for (let visit = 0; visit <= (site % 5) % 2; visit++) {
      visits.push({
        ...place,
        date_visite: `${2019 + visit}-${two(1 + Math.floor(draw() * 12))}-${two(1 + Math.floor(draw() * 28))}`,
        nb_creuseurs: maybe(Math.floor(draw() * 2_000)),
        minerai: maybe(one(MINERALS)),
        mercure: maybe(draw() < 0.4),
        profondeur_m: maybe(Math.round(draw() * 400) / 10),
        titre_minier: maybe(one(TITLES)),
      });
    }
  }
  return visits;
}
