import type { Operator } from "../model/definition.ts";

export interface OrdinalLevel {
  readonly id: string;
  readonly label: string;
  /** Sites by series. */
  readonly counts: readonly number[];
}

/** Parts of the bar's room, 0 to 1. */
export interface LevelPart {
  readonly series: number;
  readonly from: number;
  readonly share: number;
}

export interface UnknownBar {
  readonly share: number;
  /** The unknown are more than the scale can show. */
  readonly broken: boolean;
}

export const levelTotal = ({ counts }: OrdinalLevel): number => counts.reduce((sum, count) => sum + count, 0);

/** The scale is that of the fullest level: the unknown must not flatten the known. */
const most = (levels: readonly OrdinalLevel[]): number => Math.max(0, ...levels.map(levelTotal));

/** Each level's bar, split by series. */
export function levelBars(levels: readonly OrdinalLevel[]): readonly (readonly LevelPart[])[] {
  const scale = most(levels);
  return levels.map(({ counts }) => {
    let from = 0;
    return counts.flatMap((count, series) => {
      if (count === 0) return [];
      const part = { series, from, share: count / scale };
      from += part.share;
      return [part];
    });
  });
}

/** The unknown on the levels' own scale as far as there is room; alone, it fills the room. */
export function unknownBar(levels: readonly OrdinalLevel[], unknown: number): UnknownBar {
  const scale = most(levels);
  if (unknown === 0) return { share: 0, broken: false };
  return scale === 0 ? { share: 1, broken: false } : { share: Math.min(1, unknown / scale), broken: unknown > scale };
}

/** Whether a level meets the test; levels and cut by their place in the order. */
export function levelPasses(operator: Operator, level: number, cut: number | "any"): boolean {
  if (cut === "any") return true;
  switch (operator) {
    case "<=":
      return level <= cut;
    case "<":
      return level < cut;
    case ">=":
      return level >= cut;
    case ">":
      return level > cut;
    case "==":
    case "in":
      return level === cut;
    case "!=":
    case "notIn":
      return level !== cut;
  }
}

/** On which side of its level the line of a cut lies; null: the level alone is meant. */
export function cutSide(operator: Operator): "above" | "below" | null {
  if (operator === "<=" || operator === ">") return "below";
  return operator === "<" || operator === ">=" ? "above" : null;
}
