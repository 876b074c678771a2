import type { Definition } from "../../model/definition.ts";
import type { SiteTable } from "../../model/site-table.ts";
import { DefinitionTooLarge } from "../diagram.ts";
import type { Counted } from "../tally.ts";
import type { Courses } from "./courses.ts";
import { type HeldData, heldData } from "./held-data.ts";
import { lineCourses } from "./line-courses.ts";
import type { Movement } from "./movement.ts";
import { stopCourses } from "./stop-courses.ts";

/** Outcomes that two bytes tell apart. */
const MOST_OUTCOMES = 2 ** 16;

/** Follows every site through all places of a hand. @throws DefinitionTooLarge */
function coursesOf(table: SiteTable, baseline: Definition, movement: Movement): Courses {
  const courses =
    movement.kind === "line" ? lineCourses(table, baseline, movement) : stopCourses(table, baseline, movement);
  const outcomes = courses.answers.change.length;
  if (outcomes > MOST_OUTCOMES) throw new DefinitionTooLarge(outcomes);
  return courses;
}

/**
 * The index that answers a drag: built once when a value is grabbed (the idea of Falcon's active view, Moritz, Howe &
 * Heer 2019, for a class that is derived instead of a filter). @throws DefinitionTooLarge
 */
export const hold = (table: SiteTable, baseline: Definition, movement: Movement, counted: Counted): HeldData =>
  heldData(coursesOf(table, baseline, movement), table.siteCount, counted);
