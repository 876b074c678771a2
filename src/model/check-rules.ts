import { type Declared, isList, literalAt, mayBeAny, operandAt, operatorsOf } from "./check-operand.ts";
import type { Expr, Operator, Rule, Value } from "./definition.ts";
import { type Findings, shown, under } from "./findings.ts";
import { NUMBERS, type Scale, scaleOf } from "./scale.ts";
import { type Json, listAt, numberAt, optionals, own, proseAt, shapeAt, wordAt } from "./shape.ts";

/** Deeper trees are a mistake, and would exhaust the stack of whoever walks them. */
const DEEPEST = 60;
const KINDS = ["is", "all", "any", "not", "atLeast", "score", "true"] as const;
type Kind = (typeof KINDS)[number];

/** Reads one expression; what cannot be read is undefined, with an error at its place. */
export class ExprReader {
  readonly #declared: Declared;
  readonly #findings: Findings;
  constructor(declared: Declared, findings: Findings) {
    this.#declared = declared;
    this.#findings = findings;
  }

  read(value: unknown, place: string, depth = 0): Expr | undefined {
    if (depth > DEEPEST) {
      this.#findings.error("definition.too_deep", place, { n: DEEPEST });
      return undefined;
    }
    const present =
      typeof value === "object" && value !== null ? KINDS.filter((kind) => Object.hasOwn(value, kind)) : [];
    const [kind] = present;
    if (present.length !== 1 || !kind) {
      this.#findings.error("definition.not_an_expression", place, { value: shown(value) });
      return undefined;
    }
    const atLeast = kind === "atLeast";
    const record = shapeAt(value, place, atLeast ? [kind, "of"] : [kind], atLeast ? ["weights"] : [], this.#findings);
    return record && this.#kind(kind, record, place, depth);
  }

  #kind(kind: Kind, record: Json, place: string, depth: number): Expr | undefined {
    const here = under(place, kind);
    const inner = own(record, kind);
    switch (kind) {
      case "is":
        return this.#test(inner, here);
      case "score":
        return this.#score(inner, here);
      case "all":
        return { all: this.#children(inner, here, depth) };
      case "any":
        return { any: this.#children(inner, here, depth) };
      case "not": {
        const expr = this.read(inner, here, depth + 1);
        return expr && { not: expr };
      }
      case "atLeast":
        return this.#gate(record, place, depth);
      case "true":
        if (inner !== true) this.#findings.error("definition.not_true", here, { value: shown(inner) });
        return { true: true };
    }
  }

  #children(value: unknown, place: string, depth: number): Expr[] {
    const list = listAt(value, place, this.#findings);
    if (list?.length === 0) this.#findings.error("definition.empty_gate", place);
    return (list ?? []).flatMap((child, index) => this.read(child, `${place}[${index}]`, depth + 1) ?? []);
  }

  #triple(value: unknown, place: string): readonly unknown[] | undefined {
    const list = listAt(value, place, this.#findings);
    if (list && list.length !== 3) this.#findings.error("definition.not_a_triple", place);
    return list?.length === 3 ? list : undefined;
  }

  #operator(value: unknown, scale: Scale, place: string, score: boolean): Operator | undefined {
    const operators = operatorsOf(scale, score);
    if (operators.includes(value as Operator)) return value as Operator;
    this.#findings.error("definition.operator", place, {
      value: shown(value),
      type: score ? "score" : scale.type,
      operators: operators.join(" "),
    });
    return undefined;
  }

  #test(value: unknown, place: string): Expr | undefined {
    const triple = this.#triple(value, place);
    if (!triple) return undefined;
    const [name, sign, operand] = triple;
    const criterion = typeof name === "string" ? this.#declared.criteria.get(name) : undefined;
    if (typeof name !== "string" || !criterion) {
      this.#findings.error("definition.unknown_criterion", `${place}[0]`, { name: shown(name) });
      return undefined;
    }
    const scale = scaleOf(name, criterion);
    const operator = this.#operator(sign, scale, `${place}[1]`, false);
    if (!operator) return undefined;
    if (isList(operator)) {
      const list = listAt(operand, `${place}[2]`, this.#findings);
      if (list?.length === 0) this.#findings.error("definition.empty_list", `${place}[2]`);
      const literals = (list ?? []).flatMap(
        (item, index) => literalAt(item, `${place}[2][${index}]`, scale, this.#findings) ?? [],
      );
      return { is: [name, operator, literals] };
    }
    const limit = this.#operand(operand, `${place}[2]`, scale, mayBeAny(operator));
    return limit === undefined ? undefined : { is: [name, operator, limit] };
  }

  #score(value: unknown, place: string): Expr | undefined {
    const triple = this.#triple(value, place);
    if (!triple) return undefined;
    const [name, sign, operand] = triple;
    if (typeof name !== "string" || !this.#declared.scores.has(name)) {
      this.#findings.error("definition.unknown_score", `${place}[0]`, { name: shown(name) });
      return undefined;
    }
    const operator = this.#operator(sign, NUMBERS, `${place}[1]`, true);
    if (!operator) return undefined;
    const limit = this.#operand(operand, `${place}[2]`, NUMBERS, mayBeAny(operator));
    return limit === undefined ? undefined : { score: [name, operator, limit] };
  }

  #gate(record: Json, place: string, depth: number): Expr | undefined {
    const children = this.#children(own(record, "of"), under(place, "of"), depth);
    const size = Array.isArray(own(record, "of")) ? (own(record, "of") as unknown[]).length : 0;
    const weights = Object.hasOwn(record, "weights")
      ? this.#weights(own(record, "weights"), under(place, "weights"), size)
      : undefined;
    const at = under(place, "atLeast");
    const need = this.#operand(own(record, "atLeast"), at, NUMBERS, false);
    if (typeof need === "number") {
      const most = weights ? weights.reduce((sum, weight) => sum + weight, 0) : size;
      if (need <= 0) this.#findings.error("definition.k_not_positive", at, { k: need });
      else if (need > most + 1e-9) this.#findings.error("definition.k_too_large", at, { k: need, most });
    }
    return need === undefined ? undefined : { atLeast: need, of: children, ...(weights ? { weights } : {}) };
  }

  #weights(value: unknown, place: string, size: number): number[] {
    const list = listAt(value, place, this.#findings) ?? [];
    if (list.length !== size) this.#findings.error("definition.weights_length", place, { n: list.length, size });
    return list.map((raw, index) => {
      const weight = numberAt(raw, `${place}[${index}]`, this.#findings) ?? 0;
      if (weight < 0) this.#findings.error("definition.weight_negative", `${place}[${index}]`, { value: weight });
      return weight;
    });
  }

  #operand(value: unknown, place: string, scale: Scale, any: boolean): Value | undefined {
    return operandAt(value, place, scale, any, this.#declared, this.#findings);
  }
}

/** The ladder's rules, in order. */
export function checkRules(value: unknown, declared: Declared, findings: Findings): Rule[] {
  const reader = new ExprReader(declared, findings);
  return (listAt(value, "rules", findings) ?? []).flatMap((raw, index) => {
    const place = `rules[${index}]`;
    const record = shapeAt(raw, place, ["class", "when"], ["why"], findings);
    if (!record) return [];
    const rung = Object.hasOwn(record, "class")
      ? wordAt(own(record, "class"), [...declared.classes], under(place, "class"), findings)
      : undefined;
    const when = Object.hasOwn(record, "when") ? reader.read(own(record, "when"), under(place, "when")) : undefined;
    const why = optionals(record, { why: (text) => proseAt(text, under(place, "why"), findings) });
    return rung === undefined || when === undefined ? [] : [{ class: rung, when, ...why }];
  });
}
