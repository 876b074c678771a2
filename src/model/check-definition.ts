import { checkConsequences, checkMissing, checkSource, checkTime } from "./check-about.ts";
import { checkCriteria } from "./check-criteria.ts";
import type { Declared } from "./check-operand.ts";
import { checkOrder, checkParams, checkRanges } from "./check-params.ts";
import { checkRules } from "./check-rules.ts";
import { checkScores } from "./check-scores.ts";
import { type ClassRung, type Definition, NOT_COVERED, UNDETERMINED } from "./definition.ts";
import { type DefinitionError, Findings, under } from "./findings.ts";
import type { Issue } from "./issue.ts";
import { type Json, listAt, optionals, own, proseAt, recordAt, shapeAt, textAt, wordAt } from "./shape.ts";

export type Checked =
  | { readonly ok: true; readonly definition: Definition; readonly notes: readonly Issue[] }
  | { readonly ok: false; readonly errors: readonly DefinitionError[] };

const REQUIRED = ["$schema", "id", "classes", "asmUpTo", "criteria", "rules", "otherwise"];
const OPTIONAL = ["name", "version", "source", "purpose", "consequences", "why"].concat([
  "params",
  "order",
  "scores",
  "hit",
  "missing",
  "time",
]);
const RESERVED = [NOT_COVERED, UNDETERMINED, "cannotTell"];
/** Far deeper than any rule may be; deeper texts would exhaust the stack of whoever writes them out again. */
const DEEPEST_JSON = 200;
/** A set of possible classes is 32 bits, one of them for "not covered". */
const MOST_CLASSES = 31;

function checkClasses(value: unknown, findings: Findings): ClassRung[] {
  const list = listAt(value, "classes", findings) ?? [];
  if (Array.isArray(value) && list.length === 0) findings.error("definition.empty_list", "classes");
  if (list.length > MOST_CLASSES) findings.error("definition.too_many_classes", "classes", { n: MOST_CLASSES });
  const seen = new Set<string>();
  return list.flatMap((raw, index) => {
    const place = `classes[${index}]`;
    const record = shapeAt(raw, place, ["id"], ["label"], findings);
    if (!record || !Object.hasOwn(record, "id")) return [];
    const id = textAt(own(record, "id"), under(place, "id"), findings);
    if (id === undefined) return [];
    if (RESERVED.includes(id)) findings.error("definition.reserved", under(place, "id"), { name: id });
    // A site's possible classes are written side by side with spaces between.
    if (/\s/.test(id)) findings.error("definition.class_space", under(place, "id"), { name: id });
    if (seen.has(id)) findings.error("definition.duplicate", under(place, "id"), { name: id });
    seen.add(id);
    const label = optionals(record, { label: (text) => proseAt(text, under(place, "label"), findings) });
    return [{ id, ...label }];
  });
}

function classAt(record: Json, key: string, classes: ReadonlySet<string>, findings: Findings): string {
  if (!Object.hasOwn(record, key)) return "";
  const id = own(record, key);
  if (typeof id === "string" && classes.has(id)) return id;
  findings.error("definition.unknown_class", key, { name: String(id) });
  return "";
}

/** What the ladder refers to and the ladder itself; the order matters, for each part names earlier ones. */
function checkLadder(record: Json, classes: ReadonlySet<string>, findings: Findings) {
  const part = (key: string, absent: unknown) => (Object.hasOwn(record, key) ? own(record, key) : absent);
  const criteria = checkCriteria(part("criteria", {}), findings);
  const params = checkParams(part("params", {}), findings);
  const scoreKeys = Object.keys(recordAt(part("scores", {}), "scores", new Findings()) ?? {});
  const declared: Declared = { classes, criteria, params, scores: new Set(scoreKeys), uses: new Map() };
  const scores = checkScores(part("scores", {}), declared, findings);
  const rules = checkRules(part("rules", []), declared, findings);
  checkRanges(params, declared.uses, findings);
  const order = checkOrder(part("order", []), params, declared.uses, findings);
  return {
    params: Object.fromEntries(params),
    order,
    criteria: Object.fromEntries(criteria),
    scores: Object.fromEntries(scores),
    rules,
  };
}

const refused = (code: string, params: DefinitionError["params"] = {}): Checked => ({
  ok: false,
  errors: [{ code, place: "", params }],
});

/** Whether lists and objects lie in one another without end; looked at level by level, so that none can overflow. */
function isTooDeep(json: unknown): boolean {
  let level: readonly unknown[] = [json];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST_JSON) return true;
    level = level.flatMap((value) => (typeof value === "object" && value !== null ? Object.values(value) : []));
  }
  return false;
}

/**
 * Checks parsed JSON against asm-def/1 and fills in the defaults. Every mistake is told, with its place; notes are
 * what a reader should know though nothing is wrong.
 */
export function checkDefinition(json: unknown): Checked {
  if (isTooDeep(json)) return refused("definition.nested", { n: DEEPEST_JSON });
  const findings = new Findings();
  const record = shapeAt(json, "", REQUIRED, OPTIONAL, findings);
  if (!record) return { ok: false, errors: findings.errors };
  const prose = (key: string) => (value: unknown) => proseAt(value, key, findings);
  if (Object.hasOwn(record, "$schema")) wordAt(own(record, "$schema"), ["asm-def/1"], "$schema", findings);
  if (Object.hasOwn(record, "hit")) wordAt(own(record, "hit"), ["first"], "hit", findings);
  const id = Object.hasOwn(record, "id") ? (textAt(own(record, "id"), "id", findings) ?? "") : "";
  const classes = Object.hasOwn(record, "classes") ? checkClasses(own(record, "classes"), findings) : [];
  const classIds = new Set(classes.map((rung) => rung.id));
  const definition: Definition = {
    $schema: "asm-def/1",
    id,
    version: "0",
    name: id,
    ...optionals(record, {
      version: (value) => textAt(value, "version", findings),
      name: prose("name"),
      source: (value) => checkSource(value, findings),
      purpose: prose("purpose"),
      consequences: (value) => checkConsequences(value, classIds, findings),
      why: prose("why"),
    }),
    classes,
    asmUpTo: classAt(record, "asmUpTo", classIds, findings),
    ...checkLadder(record, classIds, findings),
    otherwise: own(record, "otherwise") === null ? null : classAt(record, "otherwise", classIds, findings),
    hit: "first",
    missing: Object.hasOwn(record, "missing") ? checkMissing(own(record, "missing"), findings) : { policy: "interval" },
    ...optionals(record, { time: (value) => checkTime(value, findings) }),
  };
  const { errors, notes } = findings;
  return errors.length > 0 ? { ok: false, errors } : { ok: true, definition, notes };
}

/** The same from the text of a file. */
export function parseDefinition(text: string): Checked {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return refused("definition.not_json");
  }
  return checkDefinition(json);
}
