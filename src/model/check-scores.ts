import { type Declared, operandAt } from "./check-operand.ts";
import type { Score, ScoreTerm, Value } from "./definition.ts";
import { type Findings, shown, under } from "./findings.ts";
import { rankOf, type Scale, scaleOf } from "./scale.ts";
import { listAt, numberAt, own, recordAt, shapeAt } from "./shape.ts";
import { isParam } from "./walk.ts";

type Band = ScoreTerm["bands"][number];

function bandAt(
  raw: unknown,
  place: string,
  last: boolean,
  scale: Scale,
  declared: Declared,
  findings: Findings,
): Band | undefined {
  const record = shapeAt(raw, place, ["points"], ["upTo"], findings);
  if (!record) return undefined;
  const points = Object.hasOwn(record, "points")
    ? numberAt(own(record, "points"), under(place, "points"), findings)
    : undefined;
  const bounded = Object.hasOwn(record, "upTo");
  if (bounded === last) findings.error(last ? "definition.last_band" : "definition.band_open", place);
  if (points === undefined) return undefined;
  if (!bounded) return { points };
  const upTo = operandAt(own(record, "upTo"), under(place, "upTo"), scale, false, declared, findings);
  return upTo === undefined ? undefined : { upTo, points };
}

function checkBandOrder(
  bands: readonly Band[],
  place: string,
  scale: Scale,
  declared: Declared,
  findings: Findings,
): void {
  const rank = (value: Value | undefined) => {
    const literal = isParam(value) ? declared.params.get(value.param)?.value : value;
    return literal === undefined ? undefined : rankOf(literal, scale);
  };
  for (const [index, band] of bands.entries()) {
    const before = rank(bands[index - 1]?.upTo);
    const here = rank(band.upTo);
    if (before !== undefined && here !== undefined && before > here)
      findings.error("definition.bands_unordered", `${place}[${index}]`);
  }
}

function termAt(value: unknown, place: string, declared: Declared, findings: Findings): ScoreTerm | undefined {
  const record = shapeAt(value, place, ["criterion", "bands"], ["weight"], findings);
  if (!record) return undefined;
  const name = own(record, "criterion");
  const criterion = typeof name === "string" ? declared.criteria.get(name) : undefined;
  if (typeof name !== "string" || !criterion) {
    findings.error("definition.unknown_criterion", under(place, "criterion"), { name: shown(name) });
    return undefined;
  }
  if (criterion.type === "nominal") {
    findings.error("definition.nominal_score", under(place, "criterion"), { name });
    return undefined;
  }
  const scale = scaleOf(name, criterion);
  const here = under(place, "bands");
  const list = listAt(own(record, "bands"), here, findings) ?? [];
  if (list.length === 0) findings.error("definition.empty_list", here);
  const bands = list.flatMap(
    (raw, index) => bandAt(raw, `${here}[${index}]`, index === list.length - 1, scale, declared, findings) ?? [],
  );
  checkBandOrder(bands, here, scale, declared, findings);
  const weight = Object.hasOwn(record, "weight")
    ? numberAt(own(record, "weight"), under(place, "weight"), findings)
    : undefined;
  return { criterion: name, ...(weight === undefined ? {} : { weight }), bands };
}

/** The scores by key. Flags order false before true; names have no order and cannot be scored. */
export function checkScores(value: unknown, declared: Declared, findings: Findings): [string, Score][] {
  return Object.entries(recordAt(value, "scores", findings) ?? {}).flatMap(([key, raw]) => {
    const place = under("scores", key);
    const record = shapeAt(raw, place, ["terms"], [], findings);
    if (!record) return [];
    const here = under(place, "terms");
    const list = listAt(own(record, "terms"), here, findings) ?? [];
    if (list.length === 0) findings.error("definition.empty_list", here);
    const terms = list.flatMap((term, index) => termAt(term, `${here}[${index}]`, declared, findings) ?? []);
    return [[key, { terms }] as [string, Score]];
  });
}
