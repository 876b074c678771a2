import { useQuery } from "@tanstack/react-query";
import { t } from "../../dialects/text.ts";
import type { CountryAt } from "../../engine/quality/positions.ts";
import type { DataSet } from "../../model/site-table.ts";
import { QualityPanel } from "../../panels/quality/QualityPanel.tsx";
import { qualityOf } from "../../state/quality.ts";
import { quarantineCsv } from "../../state/quarantine.ts";
import { repairSwapped } from "../../state/repair.ts";
import { useChoice, useStore } from "../../state/store.ts";
import { saveText } from "../../ui/save-text.ts";

/** The country whose outline holds a point, by the outlines that the map draws. */
async function outlines(): Promise<CountryAt> {
  const [{ loadBasemap }, { areaAt }] = await Promise.all([
    import("../../map/load-basemap.ts"),
    import("../../map/area-index.ts"),
  ]);
  const { countries } = await loadBasemap();
  return (lon, lat) => countries.features[areaAt(countries, lon, lat)]?.properties.key ?? null;
}

interface Props {
  readonly dataSet: DataSet;
  readonly onClose: () => void;
}

/** What the data are worth, before any definition is held against them. */
export function QualityTab({ dataSet, onClose }: Props) {
  const { data: placing } = useQuery({
    queryKey: ["countries-at"],
    // A function is wrapped, for a query's data are an object.
    queryFn: async () => ({ countryAt: await outlines() }),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  const { baseline, proposed } = useChoice();
  const quality = qualityOf(dataSet.table, baseline, proposed, placing?.countryAt ?? null);
  const { swapped } = quality.positions;
  return (
    <QualityPanel
      dataSet={dataSet}
      quality={quality}
      hasOutlines={placing !== undefined}
      onSite={(site) => {
        const { table } = dataSet;
        const [lon, lat] = [table.lon[site] ?? Number.NaN, table.lat[site] ?? Number.NaN];
        useStore.getState().select(site);
        if (!Number.isNaN(lon + lat)) useStore.getState().look({ lon, lat, zoom: 9 });
        onClose();
      }}
      onRepair={() => {
        useStore.getState().load(repairSwapped(dataSet, swapped));
        useStore.getState().say(t("quality.repair.done", { n: swapped.length }));
      }}
      onSave={() => saveText(quarantineCsv(dataSet), t("quality.aside.file"))}
    />
  );
}
