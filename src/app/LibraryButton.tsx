import { useState } from "react";
import { t } from "../dialects/text.ts";
import { LibraryPanel } from "../panels/library/LibraryPanel.tsx";
import { ownLibrary } from "../state/own-library.ts";
import { useChoice } from "../state/store.ts";
import { IconButton } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Icon } from "../ui/Icon.tsx";
import { choose } from "./actions.ts";

/** The reader's own definitions: kept on this machine, loaded, exported. */
export function LibraryButton() {
  const [open, setOpen] = useState(false);
  const { proposed } = useChoice();
  return (
    <>
      <IconButton icon={<Icon name="library" />} label={t("library.title")} onClick={() => setOpen(true)} />
      {open && (
        <Dialog title={t("library.title")} width="wide" onClose={() => setOpen(false)}>
          <LibraryPanel library={ownLibrary()} proposed={proposed} onLoad={choose} />
        </Dialog>
      )}
    </>
  );
}
