import { useQuery } from "@tanstack/react-query";
import type { Place } from "../state/find-sites.ts";

const NONE: readonly Place[] = [];

/** Towns for the search field, once the basemap is there; the page does not wait for them. */
export function usePlaces(): readonly Place[] {
  const { data } = useQuery({
    queryKey: ["places"],
    queryFn: async () => {
      const { loadBasemap } = await import("../map/load-basemap.ts");
      const { places } = await loadBasemap();
      return places.features.map(({ properties: { name, country, thousands }, geometry }): Place => {
        const [lon = 0, lat = 0] = geometry.coordinates;
        return { name, country, lon, lat, thousands };
      });
    },
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  return data ?? NONE;
}
