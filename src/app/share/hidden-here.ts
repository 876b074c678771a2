import type { HidesFacts } from "../../panels/share/Hides.tsx";
import type { Hidden } from "../../panels/share/Protect.tsx";
import { hiddenBy, hiddenByFewest } from "../../share/protect/hidden-by.ts";
import type { Drawn } from "./pictures.ts";

/** What each choice of protection would hide; nothing before there are data under it. */
export function hiddenHere(what: Drawn | null): Hidden {
  if (!what) return { geometries: [], fewest: [] };
  return {
    geometries: hiddenBy(what.input).map(({ geometry, share }) => ({ of: geometry, share })),
    fewest: hiddenByFewest(what.input).map(({ fewest, share }) => ({ of: fewest, share })),
  };
}

/** What the present choice hides. */
export function hidesHere({ input }: Drawn): HidesFacts | null {
  const { geometry, fewest } = input.protection;
  const here = hiddenBy(input).find((each) => each.geometry === geometry);
  return here ? { ...here, fewest, total: input.results.counts.sites } : null;
}
