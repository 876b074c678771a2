import { NOT_COVERED, type Source } from "./definition.ts";
import { type Findings, under } from "./findings.ts";
import { type Json, listAt, mapped, numberAt, own, proseAt, recordAt, shapeAt, wordAt } from "./shape.ts";

const STATUSES = ["in_force", "administrative", "historical", "proposal", "international", "illustrative"] as const;
const LISTS = new Set(["approximated", "reasons", "blindSpots"]);
const TEXTS = new Set(["kind", "instrument", "article", "unit", "confidence", "checked", "quote", "url"]);

/**
 * Where the definition comes from. What the tool shows is read strictly; other facts a citation may carry are kept,
 * for a source is outside the hash and no rule depends on it. Plain text is the name of the instrument.
 */
export function checkSource(value: unknown, findings: Findings): Source | undefined {
  if (typeof value === "string") return { instrument: value.trim() };
  const record = recordAt(value, "source", findings);
  return (
    record &&
    mapped(record, (fact, key) => {
      const place = under("source", key);
      if (key === "status") return wordAt(fact, STATUSES, place, findings);
      if (key === "year") return numberAt(fact, place, findings);
      if (key === "country") return fact === null ? null : proseAt(fact, place, findings);
      if (TEXTS.has(key)) return proseAt(fact, place, findings);
      if (LISTS.has(key)) {
        const lines = listAt(fact, place, findings) ?? [];
        return lines.flatMap((line, at) => proseAt(line, `${place}[${at}]`, findings) ?? []);
      }
      return fact;
    })
  );
}

/** What follows for a site, by class. */
export function checkConsequences(
  value: unknown,
  classes: ReadonlySet<string>,
  findings: Findings,
): Record<string, string> | undefined {
  const record = recordAt(value, "consequences", findings);
  return (
    record &&
    mapped(record, (text, key) => {
      const place = under("consequences", key);
      if (!classes.has(key) && key !== NOT_COVERED) findings.error("definition.unknown_class", place, { name: key });
      return proseAt(text, place, findings);
    })
  );
}

/** A number that is at least `least`, and whole where `whole` is set. */
function countAt(value: unknown, place: string, least: number, whole: boolean, findings: Findings): number | undefined {
  const number = numberAt(value, place, findings);
  if (number !== undefined && (number < least || (whole && !Number.isInteger(number))))
    findings.error("definition.time", place, { value: number, least });
  return number;
}

function directionAt(value: unknown, place: string, findings: Findings): Json {
  const record = shapeAt(value, place, [], ["visits", "margin"], findings) ?? {};
  return mapped(record, (number, key) =>
    countAt(number, under(place, key), key === "visits" ? 1 : 0, key === "visits", findings),
  );
}

/** The time block: checked and kept; nothing applies it yet. */
export function checkTime(value: unknown, findings: Findings): Json | undefined {
  const keys = ["raise", "lower", "graceDays", "maxStep", "staleDays"];
  const record = shapeAt(value, "time", [], keys, findings);
  return (
    record &&
    mapped(record, (part, key) => {
      const place = under("time", key);
      if (key === "raise" || key === "lower") return directionAt(part, place, findings);
      return countAt(part, place, key === "maxStep" ? 1 : 0, key === "maxStep", findings);
    })
  );
}

/** How an unknown value is taken. */
export function checkMissing(value: unknown, findings: Findings): { policy: "interval" | "fail" | "pass" } {
  const record = shapeAt(value, "missing", [], ["policy"], findings);
  const policy = record && Object.hasOwn(record, "policy") ? own(record, "policy") : "interval";
  return { policy: wordAt(policy, ["interval", "fail", "pass"], under("missing", "policy"), findings) ?? "interval" };
}
