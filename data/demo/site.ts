import type { Operator } from "./calibration-people.ts";
import type { Mechanisation } from "./calibration-work.ts";

export type Fact = string | number | boolean;
/** What is true of an invented site, by attribute of the catalogue. */
export type Facts = Map<string, Fact>;

export type Archetype = "ordinary" | "modernised" | "fronted" | "rush" | "nominal_cooperative";
export type Licence = "none" | "applied" | "held";

/** Where a site is and what it digs. Never changes. */
export interface Setting {
  readonly country: string;
  readonly province: string;
  readonly worldRegion: string;
  readonly lon: number;
  readonly lat: number;
  /** As the districts name it, such as `gemstone:ruby`. */
  readonly named: string;
  readonly mineral: string;
  readonly gold: boolean;
  /** As the districts name it, such as `dredge`. */
  readonly fineMethod: string;
  readonly method: string;
  readonly typicalOperation: string;
  /** Shift of ln workers that all sites of the district share. */
  readonly districtEffect: number;
}

/** What a site is at one time. Visits move it. */
export interface State {
  readonly mechanisation: Mechanisation;
  readonly workers: number;
  /** Tonnes of ore by worker of the site and day. */
  readonly orePerWorker: number;
  readonly capital: number;
  readonly licence: Licence;
}

export interface Site {
  readonly id: string;
  readonly name: string;
  readonly setting: Setting;
  readonly archetype: Archetype;
  readonly operator: Operator;
  readonly protectedArea: boolean;
  /** Where ln workers returns to between visits, and how widely it swings. */
  readonly workersLn: { readonly mean: number; readonly sd: number };
  /** At the first visit. */
  readonly state: State;
}
