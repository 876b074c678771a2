import { ANY, type Param } from "./definition.ts";
import { type Findings, shown, under } from "./findings.ts";
import { fits, rankOf, type Scale } from "./scale.ts";
import { listAt, numberAt, optionals, own, proseAt, recordAt, shapeAt, wordAt } from "./shape.ts";
import type { Scalar } from "./site-table.ts";

function scalarAt(value: unknown, place: string, findings: Findings): Scalar | undefined {
  if (typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (typeof value === "string" && value.trim() !== "") return value.trim();
  findings.error("definition.not_a_value", place, { value: shown(value) });
  return undefined;
}

function rangeAt(value: unknown, place: string, findings: Findings): Param["range"] | undefined {
  const ends = listAt(value, place, findings);
  if (!ends) return undefined;
  if (ends.length !== 2) {
    findings.error("definition.range_ends", place);
    return undefined;
  }
  const [low, high] = ends.map((end, index) => (end === null ? null : scalarAt(end, `${place}[${index}]`, findings)));
  if (low === undefined || high === undefined) return undefined;
  if (typeof low === "number" && typeof high === "number" && low > high)
    findings.error("definition.range_order", place);
  return [low, high];
}

function stepAt(value: unknown, place: string, findings: Findings): number | undefined {
  const step = numberAt(value, place, findings);
  if (step === undefined || step > 0) return step;
  findings.error("definition.step", place, { value: step });
  return undefined;
}

function paramAt(value: unknown, place: string, findings: Findings): Param | undefined {
  const record = shapeAt(value, place, ["value"], ["range", "dist", "unit", "step", "label"], findings);
  if (!record || !Object.hasOwn(record, "value")) return undefined;
  const standing = scalarAt(own(record, "value"), under(place, "value"), findings);
  if (standing === undefined) return undefined;
  const rest = optionals(record, {
    range: (range) => rangeAt(range, under(place, "range"), findings),
    dist: (dist) => wordAt(dist, ["uniform", "loguniform", "triangular"], under(place, "dist"), findings),
    unit: (unit) => proseAt(unit, under(place, "unit"), findings),
    step: (step) => stepAt(step, under(place, "step"), findings),
    label: (label) => proseAt(label, under(place, "label"), findings),
  });
  return { value: standing, ...rest };
}

/** The parameters by key; what cannot be read is left out, with an error. */
export function checkParams(value: unknown, findings: Findings): Map<string, Param> {
  const params = new Map<string, Param>();
  for (const [key, raw] of Object.entries(recordAt(value, "params", findings) ?? {})) {
    const param = paramAt(raw, under("params", key), findings);
    if (param) params.set(key, param);
  }
  return params;
}

/** How parameters are used, gathered while rules and scores are read. */
export type ParamUses = Map<string, Scale>;

/** A used parameter's range stands on the scale of its test; a value outside it is only noted. */
export function checkRanges(params: ReadonlyMap<string, Param>, uses: ParamUses, findings: Findings): void {
  for (const [key, scale] of uses) {
    const { range, value } = params.get(key) ?? {};
    if (!range || value === undefined) continue;
    const place = under(under("params", key), "range");
    const ends = range.map((end, index) => {
      if (end === null || end === ANY) return undefined;
      if (!fits(end, scale)) findings.error("definition.literal", `${place}[${index}]`, { value: shown(end) });
      return rankOf(end, scale);
    });
    const [low = -Infinity, high = Infinity] = ends;
    const rank = rankOf(value, scale);
    if (low > high && scale.type !== "number") findings.error("definition.range_order", place);
    if (rank !== undefined && (rank < low || rank > high))
      findings.note("definition.outside_range", under("params", key), { key, value: shown(value) });
  }
}

/** Every list of `order` names parameters whose values do not fall; "no limit" has no place on the scale. */
export function checkOrder(
  value: unknown,
  params: ReadonlyMap<string, Param>,
  uses: ParamUses,
  findings: Findings,
): string[][] {
  return (listAt(value, "order", findings) ?? []).map((raw, index) => {
    const place = `order[${index}]`;
    const keys = (listAt(raw, place, findings) ?? []).flatMap((key, at) => {
      if (typeof key === "string" && params.has(key)) return [key];
      findings.error("definition.unknown_param", `${place}[${at}]`, { name: shown(key) });
      return [];
    });
    const ranked = keys.flatMap((key) => {
      const standing = (params.get(key) as Param).value;
      const rank = typeof standing === "number" ? standing : rankOf(standing, uses.get(key) ?? ANY_TEXT);
      return rank === undefined ? [] : [{ key, rank }];
    });
    for (const [at, { key, rank }] of ranked.entries()) {
      const before = ranked[at - 1];
      if (before && before.rank > rank) findings.error("definition.unordered", place, { low: before.key, high: key });
    }
    return keys;
  });
}

const ANY_TEXT: Scale = { type: "nominal", levels: [] };
