import { checkPair } from "../model/check-pair.ts";
import type { Definition } from "../model/definition.ts";
import type { SiteTable } from "../model/site-table.ts";
import { cellsOf } from "./axis.ts";
import { type BorderCount, NONE } from "./border-cells.ts";
import { Compiled, planOf, sideOf } from "./compiled.ts";
import { PairMismatch } from "./pair-engine.ts";
import { CANNOT_TELL, MAY_MOVE, MOVED } from "./run.ts";
import { byCode, readSites } from "./site-readings.ts";

/**
 * A law whose last class only says that it is none of the others, as one that says nothing: two sites that neither law
 * takes are alike, whatever the laws call that.
 */
export function withoutNeither(law: Definition): Definition {
  const { otherwise, classes, asmUpTo, rules } = law;
  const at = classes.findIndex((rung) => rung.id === otherwise);
  const isAsm = at <= classes.findIndex((rung) => rung.id === asmUpTo);
  if (otherwise === null || isAsm || rules.some((rule) => rule.class === otherwise)) return law;
  return { ...law, otherwise: null, classes: classes.filter((rung) => rung.id !== otherwise) };
}

/**
 * What a site adds to a frontier's count, read under both laws with the same unknown values.
 * @throws PairMismatch, DefinitionTooLarge
 */
export function judgeOf(table: SiteTable, lawA: Definition, lawB: Definition): (site: number) => BorderCount {
  const [a, b] = [withoutNeither(lawA), withoutNeither(lawB)];
  const errors = checkPair(a, b);
  if (errors.length > 0) throw new PairMismatch(errors);
  const plan = planOf(sideOf(a), sideOf(b));
  const compiled = new Compiled(plan);
  const axes = plan.axes.map((axis) => {
    const readings = readSites(table, axis.property, axis.scale);
    return { codes: readings.codes, cells: byCode(readings, (read) => cellsOf(axis, read)) };
  });
  return (site) => {
    const cells = axes.map((axis) => axis.cells[axis.codes[site] as number] as readonly number[]);
    const { baseline, proposed, change } = compiled.outcome(cells);
    const [own, other] = [baseline.status, proposed.status];
    return {
      ...NONE,
      sites: 1,
      differ: Number(change === MOVED),
      mayDiffer: Number(change === MAY_MOVE),
      opposite: Number(own !== other && own !== CANNOT_TELL && other !== CANNOT_TELL),
    };
  };
}
