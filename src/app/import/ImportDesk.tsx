import "../../dialects/data-words.ts";
import "../../dialects/import-words.ts";
import "../../dialects/late-words.ts";
import { useEffect, useState } from "react";
import { t } from "../../dialects/text.ts";
import { unitNamed } from "../../ingest/mapping/guess-number.ts";
import { mappingText } from "../../model/check-mapping.ts";
import { LoadFault } from "../../panels/data/LoadFault.tsx";
import { LoadProgress } from "../../panels/data/LoadProgress.tsx";
import { ColumnList } from "../../panels/import/ColumnList.tsx";
import { DerivedList } from "../../panels/import/DerivedList.tsx";
import { FirstRows } from "../../panels/import/FirstRows.tsx";
import { ImportFrame } from "../../panels/import/ImportFrame.tsx";
import { turned } from "../../panels/import/PositionRow.tsx";
import { WhatYouGet } from "../../panels/import/WhatYouGet.tsx";
import {
  answerColumn,
  deriveAs,
  effectiveMapping,
  leaveImport,
  mapColumn,
  needsPosition,
  openQuestions,
  POSITION,
  placeBy,
  questionOf,
  takeMapping,
  undoImport,
  useImporting,
} from "../../state/importing.ts";
import { quarantineCsv } from "../../state/quarantine.ts";
import { useChoice, useStore } from "../../state/store.ts";
import { saveText } from "../../ui/save-text.ts";
import { mappingIn } from "./mapping-file.ts";
import { wordsOnPortion } from "./portion-words.ts";
import { useGround } from "./use-ground.ts";
import { useImportWork } from "./use-import-work.ts";

/** Control+Z takes back the last change of the mapping; Escape leaves, for nothing has changed. */
function useImportKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (typing || event.defaultPrevented) return;
      // What floats over the page closes first.
      if (event.key === "Escape" && !document.querySelector("[role=listbox], [role=dialog], dialog[open]"))
        leaveImport();
      if (event.key === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey && undoImport()) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    window.addEventListener("keydown", press, true);
    return () => window.removeEventListener("keydown", press, true);
  }, []);
}

/** A file's columns become attributes: what was found, what it becomes, and what comes of it, as it changes. */
export function ImportDesk() {
  const importing = useImporting();
  const { file, survey, portion, mapping, preview, isWhole } = importing;
  const { baseline, proposed } = useChoice();
  const present = useStore((state) => state.dataSet);
  const [remember, setRemember] = useState(true);
  const work = useImportWork();
  const ground = useGround();
  useImportKeys();
  if (!file || !survey || !mapping) return null;
  const open = openQuestions(importing);
  const properties = preview ? [...preview.table.columns.keys()] : [];
  const swapped = mapping.position ? turned(mapping.position) : null;
  const effective = effectiveMapping(importing, mapping);
  const take = async (chosen: File) => {
    const taken = await mappingIn(chosen);
    if (taken.ok) takeMapping({ ...taken.mapping, name: mapping.name });
    else work.refuse(chosen.name, taken.fault);
  };
  return (
    <>
      <ImportFrame
        survey={survey}
        rows={preview ? preview.table.visitCount + preview.setAside : survey.rowsSeen}
        isWhole={isWhole}
        part={wordsOnPortion(portion)}
        sites={preview?.table.siteCount ?? null}
        present={present && { name: present.name, sites: present.table.siteCount }}
        canLoad={preview !== null && preview.table.siteCount > 0 && !needsPosition(importing)}
        open={open.filter((name) => name !== POSITION).length}
        onUndo={importing.past.length > 0 ? undoImport : null}
        remember={remember}
        onRemember={setRemember}
        onSave={() => saveText(mappingText(mapping), `${file.name.replace(/\.\w+$/, "")}.asm-map.json`)}
        onTake={(chosen) => void take(chosen)}
        onCancel={leaveImport}
        onLoad={() => void work.load(remember)}
        left={
          <>
            <FirstRows survey={survey} mapping={mapping} preview={preview} onRead={work.readOtherwise} />
            <ColumnList
              survey={survey}
              mapping={mapping}
              effective={effective}
              preview={preview}
              open={open.filter((name) => name !== POSITION)}
              positionOpen={open.includes(POSITION)}
              questionOf={(name) => questionOf(importing, name)}
              unitNamed={unitNamed}
              onMap={mapColumn}
              onAnswer={answerColumn}
              onPlace={placeBy}
            />
            <DerivedList
              preview={preview}
              derived={mapping.derived ?? []}
              properties={properties}
              onDerive={deriveAs}
            />
          </>
        }
        right={
          <WhatYouGet
            preview={preview}
            isWhole={isWhole}
            mapping={mapping}
            pair={[baseline, proposed]}
            ground={ground}
            onMap={mapColumn}
            onSwap={swapped && (() => placeBy(swapped))}
            onSaveRows={() =>
              preview && saveText(quarantineCsv(preview), t("importing.rows_file", { name: file.name }))
            }
          />
        }
      />
      {work.reading && <LoadProgress {...work.reading} kept={present?.table.siteCount ?? 0} onCancel={work.cancel} />}
      {work.fault && <LoadFault {...work.fault} kept={present?.table.siteCount ?? 0} onDismiss={work.dismiss} />}
    </>
  );
}
