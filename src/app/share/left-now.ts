import type { Facts, SideFacts, StatusShown } from "../../share/facts/facts.ts";
import { isExact, type Shown } from "../../share/facts/shown.ts";
import type { Left } from "../../state/left-before.ts";
import type { Protection } from "../../state/sharing.ts";

type Named = readonly (readonly [name: string, sites: Shown])[];

const statuses = (prefix: string, { in: inside, cannotTell, out }: StatusShown): Named => [
  [`${prefix}in`, inside],
  [`${prefix}cannotTell`, cannotTell],
  [`${prefix}out`, out],
];

const ofSide = ({ letter, status, notRecorded, classes }: SideFacts): Named => [
  ...statuses(`${letter} `, status),
  ...statuses(`${letter} not recorded `, notRecorded),
  ...classes.map(({ id, sites }) => [`${letter} class ${id}`, sites] as const),
];

/** Every number of sites that the file states over all of them. */
const numbersOf = ({ sites, baseline, proposed, flow, moved }: Facts): Named => [
  ["sites", sites],
  ...ofSide(baseline),
  ...ofSide(proposed),
  ...flow.sites.flatMap((row, from) => row.map((cell, to) => [`flow ${from} ${to}`, cell] as const)),
  ...moved.map((move) => [`moved ${move.kind}`, move.sites] as const),
];

/** What is remembered of a file that leaves: its exact numbers, and how it shows places. */
export const leftNow = (facts: Facts, { geometry, fewest }: Protection, at: number): Left => ({
  at,
  geometry,
  fewest,
  totals: Object.fromEntries(
    numbersOf(facts)
      .filter(([, sites]) => isExact(sites))
      .map(([name, { min }]) => [name, min]),
  ),
});
