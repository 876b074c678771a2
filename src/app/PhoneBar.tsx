import { t } from "../dialects/text.ts";
import type { DataSet } from "../model/site-table.ts";
import { Invented } from "../panels/data/Invented.tsx";
import { Logo } from "../panels/top/TopBar.tsx";
import { openShare } from "../state/share-door.ts";
import { useStore } from "../state/store.ts";
import { IconButton } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { undoStep } from "./actions.ts";
import { OpenButton } from "./open/OpenButton.tsx";
import { PhoneMenu } from "./PhoneMenu.tsx";
import { SharePlace } from "./share/SharePlace.tsx";
import type { Loading } from "./use-loading.ts";

interface Props {
  readonly dataSet: DataSet;
  readonly loading: Loading;
  readonly searching: boolean;
  readonly onSearch: () => void;
  /** The door Present was chosen: its scenes are asked for. */
  readonly onPresent: () => void;
  readonly onHelp: () => void;
}

/** The bar of the phone: search and filters behind one button, the rest as pictures. */
export function PhoneBar({ dataSet, loading, searching, onSearch, onPresent, onHelp }: Props) {
  const undoable = useStore((state) => state.history.past.length > 0);
  return (
    <header className="top-bar phone-bar">
      <h1 className="top-title">
        <Logo />
      </h1>
      {dataSet.synthetic && <Invented />}
      <span className="spring" />
      <IconButton icon={<Icon name="undo" />} label={t("history.undo")} disabled={!undoable} onClick={undoStep} />
      <IconButton icon={<Icon name="search" />} label={t("app.search")} aria-expanded={searching} onClick={onSearch} />
      <IconButton icon={<Icon name="share" />} label={t("app.share")} onClick={() => openShare("image")} />
      <PhoneMenu dataSet={dataSet} onPresent={onPresent} onHelp={onHelp} />
      <OpenButton dataSet={dataSet} loading={loading} />
      <SharePlace />
    </header>
  );
}
