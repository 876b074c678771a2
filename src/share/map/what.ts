import type { ChangeKind } from "../../ui/palette.ts";
import type { Facts } from "../facts/facts.ts";
import type { Shown } from "../facts/shown.ts";
import { shownMiddle } from "../facts/shown-text.ts";
import type { Place, PlaceStatus } from "../protect/places.ts";
import type { ShareInput } from "../share-input.ts";

export type Side = "baseline" | "proposed";

/** What a map outside the page shows: sites where they may leave one by one, else cells, else areas. */
export type Drawn = "points" | "cells" | "provinces" | "countries";

/** The view of the page as far as the protection lets it leave. */
export function drawnOf({ places }: Facts, { view }: ShareInput): Drawn {
  if (view.by !== "sites") return view.by;
  if (places.points) return "points";
  return places.degrees === null ? "provinces" : "cells";
}

/** The change of two definitions is one map; every other view is of one side. */
export const isChange = (facts: Facts, { view }: ShareInput): boolean => view.what === "change" && facts.comparing;

/** Above this share a place's colour would be a guess. */
const MOSTLY = 0.5;
const STEPS = 5;

/** A cell's look: a step of the ramp from 0, or why it has none. */
export type CellLook = number | "mostly" | "small";

const middle = (shown: Shown): number => shownMiddle(shown) ?? 0;

/** By what leaves and by nothing else: two counts in the same steps look alike. */
export function cellLook(place: Place, side: Side): CellLook {
  if (place.small) return "small";
  const status: PlaceStatus = place[side];
  const sites = Math.max(1, middle(place.sites));
  if (middle(status.cannotTell) / sites > MOSTLY) return "mostly";
  const share = Math.min(1, middle(status.in) / sites);
  return Math.min(STEPS - 1, Math.floor(share * STEPS));
}

/** What moved in a cell, as far as its numbers may be said: the larger move first, then what can no longer be told. */
export type MovedLook = Extract<ChangeKind, "enters" | "leaves" | "nowCannotTell" | "same"> | "small";

export function movedLook({ small, enters, leaves, nowCannotTell }: Place): MovedLook {
  if (small) return "small";
  if (enters.min > 0 || leaves.min > 0) return middle(enters) >= middle(leaves) ? "enters" : "leaves";
  return nowCannotTell.min > 0 ? "nowCannotTell" : "same";
}
