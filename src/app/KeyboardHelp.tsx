import { t } from "../dialects/text.ts";
import { KeyList } from "../panels/help/KeyList.tsx";
import { Dialog } from "../ui/Dialog.tsx";

/** Every key of the page. */
export const KeyboardHelp = ({ onClose }: { readonly onClose: () => void }) => (
  <Dialog title={t("help.title")} onClose={onClose}>
    <KeyList platform={navigator.platform} />
  </Dialog>
);
