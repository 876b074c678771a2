import type { Definition } from "../../model/definition.ts";
import type { SiteTable } from "../../model/site-table.ts";
import { AnswerBook } from "../answer-book.ts";
import { Compiled, planOf, sideOf } from "../compiled.ts";
import { CellSets, codeAxis } from "../site-cells.ts";
import { Walk } from "../walk.ts";
import type { Courses } from "./courses.ts";
import { FlipList } from "./flips.ts";
import type { StopMovement } from "./movement.ts";

/** Outcomes by their number, each once however many ends say the same. */
class Outcomes {
  readonly book = new AnswerBook();
  readonly #ids = new Map<string, number>();
  readonly #compiled: Compiled;

  constructor(compiled: Compiled) {
    this.#compiled = compiled;
  }

  /** What an end says at one stop, by the pairs of classes that it has there. */
  id(pairs: readonly number[]): number {
    const key = [...pairs].sort((a, b) => a - b).join();
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.book.add(this.#compiled.outcomeOf(this.#compiled.proposals[0], pairs));
    this.#ids.set(key, id);
    return id;
  }
}

/**
 * Follows every site through all stops: the definitions of all stops are walked at once, and sites that end alike fare
 * alike at every stop.
 * @throws DefinitionTooLarge
 */
export function stopCourses(table: SiteTable, baseline: Definition, { stops }: StopMovement): Courses {
  const plan = planOf(
    sideOf(baseline),
    stops.map(({ definition }) => sideOf(definition)),
  );
  const compiled = new Compiled(plan);
  const axes = plan.axes.map((axis) => codeAxis(table, axis, new CellSets()));
  const walk = new Walk(compiled.diagram, compiled.roots, axes);
  const ends = walk.statesAfter(axes.length, axes, table.siteCount);
  const outcomes = new Outcomes(compiled);
  const courses = Array.from({ length: walk.endCount }, (_, end) =>
    stops.map((_stop, root) => outcomes.id(walk.endAt(end, root))),
  );
  const flips = new FlipList(stops.length);
  const start = Uint16Array.from(ends, (end, site) => {
    const course = courses[end] as number[];
    for (let stop = 1; stop < course.length; stop++) {
      const [from, to] = [course[stop - 1] as number, course[stop] as number];
      if (from !== to) flips.add(site, stop, from, to);
    }
    return course[0] as number;
  });
  const { baseline: a, proposed: b } = compiled;
  return {
    start,
    flips: flips.sorted(),
    handAt: (key) => key,
    answers: outcomes.book.answers(a.program.classIds, b.program.classIds),
  };
}
