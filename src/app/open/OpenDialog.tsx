import "../../dialects/import-words.ts";
import "../../dialects/late-words.ts";
import { useEffect, useRef, useState } from "react";
import { t } from "../../dialects/text.ts";
import type { DataSet } from "../../model/site-table.ts";
import { FileWays } from "../../panels/open/FileWays.tsx";
import { PasteTable } from "../../panels/open/PasteTable.tsx";
import type { Credit } from "../../state/importing.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import type { Loading } from "../use-loading.ts";
import { AddressTab } from "./AddressTab.tsx";
import { FetchedFile } from "./Fetched.tsx";
import { KeptTab } from "./KeptTab.tsx";
import { LayersTab } from "./LayersTab.tsx";
import { useFetch } from "./use-fetch.ts";
import "../../panels/open/opening.css";

const WAYS = ["file", "paste", "address", "layers", "kept"] as const;
type Way = (typeof WAYS)[number];

interface Props {
  readonly dataSet: DataSet;
  readonly loading: Loading;
  /** A table that was pasted on the page; "" where the dialog was asked for. */
  readonly pasted: string;
  readonly onChoose: () => void;
  readonly onClose: () => void;
}

/** All ways to open data. Whatever is opened by another way meanwhile was wanted last: it closes this one. */
export function OpenDialog({ dataSet, loading, pasted, onChoose, onClose }: Props) {
  const [way, setWay] = useState<Way>(pasted === "" ? "file" : "paste");
  const take = (file: File, credit?: Credit) => {
    onClose();
    loading.open(file, credit);
  };
  const state = useFetch(take);

  const isAsked = state.isPending || state.fault !== null || state.unexpected !== null || state.elsewhere !== null;

  const before = useRef({ dataSet, refused: loading.refused });
  const { reading, asking, refused } = loading;
  useEffect(() => {
    const isOther = dataSet !== before.current.dataSet || (refused !== null && refused !== before.current.refused);
    if (reading || asking || isOther) onClose();
  }, [reading, asking, refused, dataSet, onClose]);

  return (
    <Dialog
      title={t("opening.title")}
      width="full"
      onClose={onClose}
      head={
        <Tabs<Way>
          id="opening"
          label={t("opening.ways")}
          tabs={WAYS.map((each) => [each, t(`opening.tab.${each}`)] as const)}
          tab={way}
          onTab={(to) => {
            state.stop();
            state.clear();
            setWay(to);
          }}
        />
      }
      foot={way === "layers" && isAsked && <FetchedFile state={state} onFile={take} />}
    >
      <div id="opening-panel" role="tabpanel" aria-labelledby={`opening-${way}`} className="opening">
        {way === "file" && <FileWays onChoose={onChoose} />}
        {way === "paste" && <PasteTable came={pasted} onFile={take} />}
        {way === "address" && <AddressTab state={state} />}
        {way === "address" && <FetchedFile state={state} onFile={take} />}
        {way === "layers" && <LayersTab state={state} />}
        {way === "kept" && <KeptTab dataSet={dataSet} onClose={onClose} />}
      </div>
    </Dialog>
  );
}
