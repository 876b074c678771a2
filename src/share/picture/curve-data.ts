/** One command of a curve with its absolute coordinates, px: 2 of M and L, 6 of C, none of Z. */
export interface CurveStep {
  readonly command: "M" | "L" | "C" | "Z";
  readonly to: readonly number[];
}

const COUNTS = { M: 2, L: 2, C: 6, Z: 0 } as const;
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

/** The steps of path data; a command may be followed by several groups of coordinates. */
export function curveSteps(d: string): CurveStep[] {
  const steps: CurveStep[] = [];
  for (const [, letter = "", rest = ""] of d.matchAll(/([MLCZ])([^MLCZ]*)/g)) {
    const command = letter as CurveStep["command"];
    const numbers = [...rest.matchAll(NUMBER)].map(([digits]) => Number(digits));
    const count = COUNTS[command];
    if (count === 0) steps.push({ command, to: [] });
    for (let at = 0; count > 0 && at + count <= numbers.length; at += count) {
      steps.push({ command: command === "M" && at > 0 ? "L" : command, to: numbers.slice(at, at + count) });
    }
  }
  return steps;
}
