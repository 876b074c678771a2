import { t } from "../../dialects/text.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { KeyList } from "./KeyList.tsx";

interface Props {
  readonly onClose: () => void;
  /** For "Cmd" or "Ctrl". */
  readonly platform?: string;
}

/** Every key of the page. */
export const KeyboardHelp = ({ onClose, platform = navigator.userAgent }: Props) => (
  <Dialog title={t("help.title")} onClose={onClose}>
    <KeyList platform={platform} />
  </Dialog>
);
