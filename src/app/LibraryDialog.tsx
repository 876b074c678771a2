import "../dialects/linked-words.ts";
import { t } from "../dialects/text.ts";
import { LibraryPanel } from "../panels/library/LibraryPanel.tsx";
import { ownLibrary } from "../state/own-library.ts";
import { useChoice } from "../state/store.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { choose } from "./actions.ts";

/** The reader's own definitions: kept on this machine, loaded, exported. */
export function LibraryDialog({ onClose }: { readonly onClose: () => void }) {
  const { proposed } = useChoice();
  return (
    <Dialog title={t("library.title")} width="wide" onClose={onClose}>
      <LibraryPanel library={ownLibrary()} proposed={proposed} onLoad={choose} />
    </Dialog>
  );
}
