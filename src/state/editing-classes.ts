import { type ClassRung, type Definition, NOT_COVERED, UNDETERMINED } from "../model/definition.ts";
import { replacedAt } from "../model/walk.ts";
import { addRule } from "./editing-rules.ts";
import { freshName, reseated, without } from "./editing-tree.ts";
import { withoutOrphans } from "./editing-uses.ts";

const RESERVED = [NOT_COVERED, UNDETERMINED, "cannotTell"];
/** Rungs with usual ids keep their words and colours, so they are offered first. */
const USUAL = ["artisanal", "small", "semi", "medium", "large"];

/** An id from a label: small letters, digits and hyphens. */
const idFrom = (label: string): string =>
  label
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "") || "class";

/** The next usual id above the highest that the ladder has; undefined where there is none. */
export function nextUsual({ classes }: Definition): string | undefined {
  const highest = Math.max(-1, ...classes.map(({ id }) => USUAL.indexOf(id)));
  return USUAL[highest + 1];
}

/**
 * A rung above the others and a rule for it, which has no test yet. What is left over stays the last class.
 * @param label Blank: the next of the usual rungs.
 */
export function addRung(definition: Definition, label: string): Definition {
  const { classes, otherwise } = definition;
  const taken = (id: string) => RESERVED.includes(id) || classes.some((rung) => rung.id === id);
  const usual = label.trim() === "" ? nextUsual(definition) : undefined;
  const id = freshName(usual ?? idFrom(label), taken);
  const rung: ClassRung = usual || label.trim() === "" ? { id } : { id, label: label.trim() };
  const last = classes.length - 1;
  const at = classes.length > 1 && classes[last]?.id === otherwise ? last : classes.length;
  return addRule({ ...definition, classes: classes.toSpliced(at, 0, rung) }, id);
}

/** The words of a class; blank: the usual words of its id. The id stays, for flows compare classes by it. */
export function renameClass(definition: Definition, at: number, label: string): Definition {
  const rung = definition.classes[at];
  if (!rung) return definition;
  return replacedAt(definition, ["classes", at], label.trim() === "" ? { id: rung.id } : { ...rung, label });
}

/** A class under another id, wherever it is named. */
export function setClassId(definition: Definition, at: number, id: string): Definition {
  const old = definition.classes[at]?.id;
  if (old === undefined || old === id) return definition;
  const named = (own: string) => (own === old ? id : own);
  const { consequences } = definition;
  return {
    ...replacedAt(definition, ["classes", at, "id"], id),
    asmUpTo: named(definition.asmUpTo),
    otherwise: definition.otherwise === null ? null : named(definition.otherwise),
    rules: definition.rules.map((rule) => (rule.class === old ? { ...rule, class: id } : rule)),
    ...(consequences
      ? { consequences: Object.fromEntries(Object.entries(consequences).map(([own, text]) => [named(own), text])) }
      : {}),
  };
}

export const moveClass = (definition: Definition, at: number, to: number): Definition =>
  reseated(definition, ["classes", at], to);

/** Without a class, its rules and what follows for it. What named it falls to the class before, or to none. */
export function removeClass(definition: Definition, at: number): Definition {
  const id = definition.classes[at]?.id;
  if (id === undefined) return definition;
  const classes = definition.classes.toSpliced(at, 1);
  const before = classes[Math.max(0, at - 1)]?.id ?? "";
  const { consequences } = definition;
  return withoutOrphans(definition, {
    ...definition,
    classes,
    asmUpTo: definition.asmUpTo === id ? before : definition.asmUpTo,
    otherwise: definition.otherwise === id ? null : definition.otherwise,
    rules: definition.rules.filter((rule) => rule.class !== id),
    ...(consequences ? { consequences: without(consequences, id) } : {}),
  });
}

export const setAsmUpTo = (definition: Definition, id: string): Definition => ({ ...definition, asmUpTo: id });

/** The class of what no rule takes; null: not covered. */
export const setOtherwise = (definition: Definition, id: string | null): Definition => ({
  ...definition,
  otherwise: id,
});
