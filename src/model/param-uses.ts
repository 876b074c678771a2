import type { Definition } from "./definition.ts";
import { NUMBERS, type Scale, scaleOf } from "./scale.ts";
import { gatesOf, isParam, scoreTestsOf, testsOf } from "./walk.ts";

/** What a parameter is compared on, wherever it stands. */
export interface ParamUse {
  /** The checker lets no parameter stand on two. */
  readonly scale: Scale;
  /** Whether every place allows "no limit". */
  readonly mayBeAny: boolean;
}

const ORDERED: ReadonlySet<string> = new Set(["<=", "<", ">=", ">"]);

/** The places of a parameter in tests, bands, score tests and gates, together; undefined where it has none. */
export function paramUse(definition: Definition, key: string): ParamUse | undefined {
  const names = (value: unknown): boolean => isParam(value) && value.param === key;
  const criterionScale = (name: string): Scale[] => {
    const criterion = definition.criteria[name];
    return criterion ? [scaleOf(name, criterion)] : [];
  };
  const tests = testsOf(definition).filter(({ operand }) => names(operand));
  const scoreTests = scoreTestsOf(definition).filter(({ operand }) => names(operand));
  const banded = Object.values(definition.scores)
    .flatMap(({ terms }) => terms)
    .filter(({ bands }) => bands.some(({ upTo }) => names(upTo)));
  const gates = gatesOf(definition).filter(({ atLeast }) => names(atLeast));
  const [scale] = [
    ...[...tests, ...banded].flatMap(({ criterion }) => criterionScale(criterion)),
    ...[...scoreTests, ...gates].map(() => NUMBERS),
  ];
  if (!scale) return undefined;
  const mayBeAny =
    banded.length === 0 &&
    gates.length === 0 &&
    [...tests, ...scoreTests].every(({ operator }) => ORDERED.has(operator));
  return { scale, mayBeAny };
}
