import { drawArchetype } from "./archetypes.ts";
import type { Operator } from "./calibration-people.ts";
import { chance } from "./distributions.ts";
import { drawOperator } from "./draw-intent.ts";
import { drawLicence } from "./draw-paper.ts";
import type { Settings } from "./draw-setting.ts";
import { drawMechanisation, drawState, workersLn } from "./draw-work.ts";
import type { Names } from "./names.ts";
import type { Rng } from "./rng.ts";
import type { Site } from "./site.ts";

/** A cooperative pools more than a digger has, a company more again (assumed). */
const capitalTimes = (operator: Operator): number =>
  operator === "cooperative" ? 1.3 : operator.endsWith("company") ? 2.5 : 1;

/** One invented site, in the order of the calibration: place, machines, who, how many, what paper. */
export function drawSite(rng: Rng, index: number, settings: Settings, names: Names): Site {
  const setting = settings.draw(rng.fork("setting"));
  const archetype = drawArchetype(rng, setting);
  const machines = drawMechanisation(rng, setting, archetype);
  const operator = drawOperator(rng, setting, archetype, machines);
  const state = drawState(rng, setting, archetype, machines, capitalTimes(operator));
  const protectedArea = chance(rng, 0.04);
  const licence = drawLicence(rng, setting, archetype, operator, machines, protectedArea);
  return {
    id: `demo-${String(index + 1).padStart(5, "0")}`,
    name: names.draw(rng.fork("name"), setting.worldRegion),
    setting,
    archetype,
    operator,
    protectedArea,
    workersLn: workersLn(setting, archetype, machines),
    state: { ...state, licence },
  };
}
