import type { Definition, ScoreTerm, Value } from "../../../src/model/definition.ts";
import { CRITERIA } from "../workload/criteria.ts";

/** What one criterion gives to the score. */
export interface TermPoints {
  /** The property of a feature, the name of a column. */
  readonly key: string;
  /** Upper ends of all bands but the last, as a column holds them: an ordinal by its rank, a flag as 0 or 1. */
  readonly upTo: readonly number[];
  /** By band, times the weight. */
  readonly points: readonly number[];
  /** What an unknown value may give. */
  readonly least: number;
  readonly most: number;
}

/** A definition of the workload as tables, as its rivals are written by hand from them. */
export interface ScoreTable {
  readonly terms: readonly TermPoints[];
  /** Scores up to which a site is artisanal, small, medium. */
  readonly cuts: readonly [number, number, number];
}

function numberOf(value: Value, ore: number, levels: readonly string[]): number {
  if (typeof value === "object") return ore;
  return typeof value === "string" ? levels.indexOf(value) : Number(value);
}

function termPoints({ criterion, weight = 1, bands }: ScoreTerm, ore: number): TermPoints {
  const levels = CRITERIA.find(({ id }) => id === criterion)?.levels ?? [];
  const points = bands.map((band) => weight * band.points);
  const upTo = bands.flatMap((band) => (band.upTo === undefined ? [] : [numberOf(band.upTo, ore, levels)]));
  return { key: criterion, upTo, points, least: Math.min(...points), most: Math.max(...points) };
}

/** @param ore tonnes a day at which the definition's parameter stands */
export function scoreTable({ scores, rules }: Definition, ore = Number.NaN): ScoreTable {
  const cuts = rules.map(({ when }) => ("score" in when ? Number(when.score[2]) : Number.NaN));
  return {
    terms: scores["size"]?.terms.map((own) => termPoints(own, ore)) ?? [],
    cuts: cuts as unknown as ScoreTable["cuts"],
  };
}

/** 0 artisanal to 3 large. */
export const classOfScore = ([artisanal, small, medium]: ScoreTable["cuts"], score: number): number => {
  if (score <= artisanal) return 0;
  if (score <= small) return 1;
  return score <= medium ? 2 : 3;
};
