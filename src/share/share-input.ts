import type { DataSet } from "../model/site-table.ts";
import type { Choice } from "../state/choice.ts";
import type { Regions } from "../state/regions.ts";
import type { Results } from "../state/results.ts";
import type { Protection } from "../state/sharing.ts";
import type { Camera, State, View } from "../state/store.ts";

/** One state to be shown outside: what is chosen, what it gives, how it may leave. All that leaves is made from it. */
export interface ShareInput {
  readonly dataSet: DataSet;
  readonly choice: Choice;
  readonly results: Results;
  /** Sites by what is suspicious about their position; absent where no outlines are there to tell. */
  readonly positions?: Readonly<Record<"zero" | "swapped" | "outside" | "coarse", number>>;
  readonly countries: Regions;
  readonly provinces: Regions;
  readonly protection: Protection;
  readonly view: View;
  readonly compare: State["compare"];
  readonly weight: State["weight"];
  /** Rows of the legend that are hidden. */
  readonly hidden: ReadonlySet<string>;
  /** Where the map looks; null: at all sites. */
  readonly camera: Camera | null;
  /** Address of the page without its hash, for links. */
  readonly page: string;
  /** Day of making, ISO 8601. The clock is read once, by who asks. */
  readonly today: string;
}
