import "../../dialects/data-words.ts";
import "../../dialects/import-words.ts";
import { useRef } from "react";
import { t } from "../../dialects/text.ts";
import type { DataSet } from "../../model/site-table.ts";
import { AreasForm } from "../../panels/context/AreasForm.tsx";
import { InUse } from "../../panels/context/InUse.tsx";
import { RegionsNow } from "../../panels/context/RegionsNow.tsx";
import { LoadFault } from "../../panels/data/LoadFault.tsx";
import { areasInUse, takeBackAreas, useContextStore } from "../../state/context.ts";
import { useStore } from "../../state/store.ts";
import { Button } from "../../ui/Button.tsx";
import { FileField } from "../../ui/FileField.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useAreasFile } from "./use-areas-file.ts";

const ACCEPT = ".geojson,.json,.geojsonl,.gz,.zip,.kml,.kmz,.gpkg,.fgb,.parquet,.geoparquet,.arrow,.csv,.xlsx";

/** Areas of one's own: as regions, and as attributes of the sites. */
export function ContextTab({ dataSet }: { readonly dataSet: DataSet }) {
  const input = useRef<HTMLInputElement>(null);
  const file = useAreasFile(dataSet);
  const inUse = areasInUse(dataSet, useContextStore());
  const regionsFrom = inUse.findLast(({ made }) => made.includes("region"))?.name ?? null;
  return (
    <>
      <RegionsNow dataSet={dataSet} regionsFrom={regionsFrom} />
      <section className="context-part" aria-labelledby="context-own">
        <h3 id="context-own">{t("context.title")}</h3>
        <p>{t("context.intro")}</p>
        <InUse
          areas={inUse}
          onTakeBack={(areas) => {
            takeBackAreas(areas);
            useStore.getState().say(t("context.taken_back", { name: areas.name }));
          }}
        />
        {file.at === "working" ? (
          <div className="context-foot">
            <progress className="context-progress" aria-label={file.words} max={1} value={file.share} />
            <span>
              <bdi>{file.words}</bdi>
            </span>
            <Button onClick={file.cancel}>{t("context.cancel")}</Button>
          </div>
        ) : (
          <Button icon={<Icon name="import" />} onClick={() => input.current?.click()}>
            {t("context.open")}
          </Button>
        )}
        <FileField field={input} label={t("context.open")} accept={ACCEPT} testId="areas-input" onFile={file.open} />
        {file.fault && <LoadFault {...file.fault} kept={dataSet.table.siteCount} onDismiss={file.dismiss} />}
      </section>
      {file.found && (
        <AreasForm
          key={file.found.name}
          found={file.found}
          hasOutlines={dataSet.outlines !== undefined}
          onUse={file.use}
        />
      )}
    </>
  );
}
