import { t } from "../dialects/text.ts";
import { countryName } from "./country-name.ts";

/** The name of a region by its key: `ISO3`, `ISO3/name`, or "" where none is recorded. */
export function regionName(key: string): string {
  if (key === "") return t("regions.unknown");
  const [country = "", ...rest] = key.split("/");
  return rest.length > 0 ? rest.join("/") : countryName(country);
}
