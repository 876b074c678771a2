import { useQuery } from "@tanstack/react-query";
import { t } from "../../dialects/text.ts";
import type { CountryAt } from "../../engine/quality/positions.ts";
import type { DataSet, SiteTable } from "../../model/site-table.ts";
import { QualityPanel } from "../../panels/quality/QualityPanel.tsx";
import { qualityOf } from "../../state/quality.ts";
import { quarantineCsv } from "../../state/quarantine.ts";
import { provincesOf, type Regions } from "../../state/regions.ts";
import { beforeRepair, repairSwapped } from "../../state/repair.ts";
import { useChoice, useStore } from "../../state/store.ts";
import { saveText } from "../../ui/save-text.ts";
import { countryAtOf } from "../country-at.ts";

interface Outlines {
  readonly countryAt: CountryAt;
  readonly provincesFor: (table: SiteTable) => Regions;
}

async function outlines(): Promise<Outlines> {
  const [{ loadBasemap }, { areaRegions, namedOrPlaced }] = await Promise.all([
    import("../../map/load-basemap.ts"),
    import("../../map/regions-of-areas.ts"),
  ]);
  const basemap = await loadBasemap();
  return {
    countryAt: await countryAtOf(basemap),
    provincesFor: (table) => namedOrPlaced(provincesOf(table), areaRegions(basemap, table, "provinces")),
  };
}

interface Props {
  readonly dataSet: DataSet;
  readonly onClose: () => void;
}

/** What the data are worth, before any definition is held against them. */
export function QualityTab({ dataSet, onClose }: Props) {
  const { data: placing } = useQuery({
    queryKey: ["quality-ground"],
    queryFn: outlines,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  const { baseline, proposed } = useChoice();
  const quality = qualityOf(dataSet.table, baseline, proposed, placing?.countryAt ?? null);
  const { swapped } = quality.positions;
  const repair = beforeRepair(dataSet);
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
        useStore.getState().enrich(repairSwapped(dataSet, swapped));
        useStore.getState().say(t("quality.repair.done", { n: swapped.length }));
      }}
      repaired={repair?.n ?? null}
      onUndo={() => {
        if (!repair) return;
        useStore.getState().enrich(repair.dataSet);
        useStore.getState().say(t("quality.repair.undone", { n: repair.n }));
      }}
      regions={placing?.provincesFor(dataSet.table) ?? provincesOf(dataSet.table)}
      onSave={() => saveText(quarantineCsv(dataSet), t("quality.aside.file"))}
    />
  );
}
