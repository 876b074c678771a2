import type { Basemap } from "../../map/basemap.ts";
import type { Definition } from "../../model/definition.ts";
import type { DataSet } from "../../model/site-table.ts";
import { guardedInput } from "../../share/protect/guard.ts";
import type { ShareInput } from "../../share/share-input.ts";
import { positionsOf, suspiciousCounts } from "../../state/quality.ts";
import { countriesOf, provincesOf, type Regions } from "../../state/regions.ts";
import { resultsOf } from "../../state/results.ts";
import type { Protection } from "../../state/sharing.ts";
import type { State } from "../../state/store.ts";
import { countryAtOf } from "../country-at.ts";

/** What a picture stands on, and which site lies where. */
export interface Ground {
  readonly basemap: Basemap;
  readonly positions: NonNullable<ShareInput["positions"]>;
  readonly countries: Regions;
  readonly provinces: Regions;
}

/** Sites by region as the map counts them: named by the file, else placed by position. */
export async function groundOf({ table }: DataSet): Promise<Ground> {
  const [{ loadBasemap }, { areaRegions, namedOrPlaced }] = await Promise.all([
    import("../../map/load-basemap.ts"),
    import("../../map/regions-of-areas.ts"),
  ]);
  const basemap = await loadBasemap();
  return {
    basemap,
    positions: suspiciousCounts(positionsOf(table, await countryAtOf(basemap))),
    countries: namedOrPlaced(countriesOf(table), areaRegions(basemap, table, "countries")),
    provinces: namedOrPlaced(provincesOf(table), areaRegions(basemap, table, "provinces")),
  };
}

/** The page without what stands after its `#` or `?`. */
const pageAddress = (): string => new URL(location.pathname, location.href).href;

/** The day it is here, ISO 8601. */
const today = (): string => {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** What is on the page as that which leaves is made from it. A gesture under way counts as it stands. */
export function inputOf(state: State, dataSet: DataSet, ground: Ground, protection: Protection): ShareInput {
  const choice = state.history.present;
  return guardedInput({
    dataSet,
    choice,
    results: resultsOf(dataSet.table, choice, state.heldUp),
    positions: ground.positions,
    countries: ground.countries,
    provinces: ground.provinces,
    protection,
    view: state.view,
    compare: state.compare,
    weight: state.weight,
    hidden: state.hidden,
    camera: state.camera,
    page: pageAddress(),
    today: today(),
  });
}

/** The parameter of B that a moving picture moves: the open one, else the first that stands at a number. */
export function movingParam({ params }: Definition, open: string | null): string | null {
  const standsAtNumber = (key: string): boolean => typeof params[key]?.value === "number";
  if (open !== null && standsAtNumber(open)) return open;
  return Object.keys(params).find(standsAtNumber) ?? null;
}
