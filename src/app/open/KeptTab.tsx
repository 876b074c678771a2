import "../../dialects/import-words.ts";
import { useState } from "react";
import { t, tCode } from "../../dialects/text.ts";
import { UnreadableFile } from "../../model/issue.ts";
import type { DataSet } from "../../model/site-table.ts";
import { EraseAll } from "../../panels/open/EraseAll.tsx";
import { KeptData } from "../../panels/open/KeptData.tsx";
import { eraseEverything } from "../../state/erase.ts";
import { forgetData, keepData } from "../../state/kept-data.ts";
import { keptMark } from "../../state/kept-mark.ts";
import { useStore } from "../../state/store.ts";

interface Props {
  readonly dataSet: DataSet | null;
  readonly onClose: () => void;
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** Begins anew, without the state that the address holds. */
async function erase(): Promise<void> {
  await eraseEverything();
  history.replaceState(null, "", location.pathname);
  location.reload();
}

/** What is kept on this machine, and how to forget it. */
export function KeptTab({ dataSet, onClose }: Props) {
  const [mark, setMark] = useState(keptMark);
  const [isWorking, setWorking] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const say = useStore((state) => state.say);
  const keep = async (data: DataSet) => {
    setWorking(true);
    setFault(null);
    try {
      setMark(await keepData(data, today()));
      say(t("keeping.kept", { name: data.name }));
      onClose();
    } catch (error) {
      setFault(error instanceof UnreadableFile ? tCode(error.code, error.params) : String(error));
    } finally {
      setWorking(false);
    }
  };
  return (
    <>
      <KeptData
        mark={mark}
        present={dataSet}
        isWorking={isWorking}
        fault={fault}
        onKeep={() => dataSet && void keep(dataSet)}
        onForget={() => {
          setMark(null);
          void forgetData().then(() => say(t("keeping.forgotten")));
        }}
      />
      <EraseAll onErase={() => void erase()} />
    </>
  );
}
