import { memo } from "react";
import type { DataSet } from "../model/site-table.ts";
import { Invented } from "../panels/data/Invented.tsx";
import { Doors } from "../panels/top/Doors.tsx";
import { TopBar } from "../panels/top/TopBar.tsx";
import { redoStep, swapSides, undoStep } from "./actions.ts";
import { DataButton } from "./DataButton.tsx";
import { LibraryButton } from "./LibraryButton.tsx";
import { OpenButton } from "./open/OpenButton.tsx";
import { PairPicker } from "./PairPickers.tsx";
import { ShareButtons } from "./share/ShareButtons.tsx";
import { ThemeButton } from "./ThemeButton.tsx";
import type { Loading } from "./use-loading.ts";

interface Props {
  readonly dataSet: DataSet;
  readonly loading: Loading;
  readonly onHelp: () => void;
}

/** The bar above the desk. */
export const Header = memo(({ dataSet, loading, onHelp }: Props) => (
  <TopBar
    doors={<Doors />}
    baseline={<PairPicker table={dataSet.table} side="baseline" />}
    proposed={<PairPicker table={dataSet.table} side="proposed" />}
    tag={dataSet.synthetic && <Invented />}
    actions={
      <>
        <LibraryButton />
        <ThemeButton />
        <DataButton dataSet={dataSet} />
        <OpenButton dataSet={dataSet} loading={loading} />
        <ShareButtons />
      </>
    }
    onUndo={undoStep}
    onRedo={redoStep}
    onSwap={swapSides}
    onHelp={onHelp}
  />
));
