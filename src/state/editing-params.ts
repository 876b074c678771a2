import { ANY, type Definition, type Param, type Value } from "../model/definition.ts";
import type { Scale } from "../model/scale.ts";
import type { Scalar } from "../model/site-table.ts";
import { isParam, type Place, replacedAt } from "../model/walk.ts";
import { freshName, nodeAt } from "./editing-tree.ts";
import { withoutOrphans } from "./editing-uses.ts";

/** A range that holds the value, and a step of about a hundredth of it in round numbers. */
function slider(value: number, most?: number): Pick<Param, "range" | "step"> {
  const high = most ?? (value > 0 ? 2 * value : 1);
  const digits = Math.floor(Math.log10(high / 20));
  return { range: [Math.min(0, 2 * value), high], step: 10 ** Math.max(most === undefined ? digits : 0, -3) };
}

/** How a parameter's range begins. `most`: the highest value that makes sense. */
function freshParam(value: Scalar, scale: Scale, about: ParamAbout): Param {
  const named = about.unit ? { unit: about.unit } : {};
  if (typeof value === "number") {
    const range =
      about.least === undefined
        ? slider(value, about.most)
        : { range: [about.least, about.most ?? value] as const, step: 1 };
    return { value, ...range, ...named };
  }
  const [first, last] = [scale.levels[0], scale.levels.at(-1)];
  return scale.type === "ordinal" && first !== undefined && last !== undefined
    ? { value, range: [first, last] }
    : { value };
}

/** What a new parameter is called and bounded by. */
export interface ParamAbout {
  readonly name: string;
  readonly unit?: string | undefined;
  readonly least?: number;
  readonly most?: number | undefined;
}

/** The literal at `place` becomes a parameter that a reader can move. */
export function asParam(definition: Definition, place: Place, scale: Scale, about: ParamAbout): Definition {
  const value = nodeAt(definition, place) as Value;
  if (isParam(value)) return definition;
  const key = freshName(about.name, (name) => Object.hasOwn(definition.params, name));
  const params = { ...definition.params, [key]: freshParam(value, scale, about) };
  return replacedAt({ ...definition, params }, place, { param: key });
}

/** The parameter at `place` becomes a fixed literal; "no limit" is none, so such a test keeps its parameter. */
export function asLiteral(definition: Definition, place: Place): Definition {
  const value = nodeAt(definition, place);
  const standing = isParam(value) ? definition.params[value.param]?.value : undefined;
  if (standing === undefined || standing === ANY) return definition;
  return withoutOrphans(definition, replacedAt(definition, place, standing));
}

/** A parameter with some of its facts replaced; null takes a fact away. */
export function setParam(
  definition: Definition,
  key: string,
  change: { readonly [K in keyof Param]?: Param[K] | null },
): Definition {
  const old = definition.params[key];
  if (!old) return definition;
  const next = Object.fromEntries(Object.entries({ ...old, ...change }).filter(([, fact]) => fact !== null));
  return { ...definition, params: { ...definition.params, [key]: next as unknown as Param } };
}
