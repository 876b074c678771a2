import "../dialects/late-words.ts";
import { t } from "../dialects/text.ts";
import { KeyList } from "../panels/help/KeyList.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Switch } from "../ui/Switch.tsx";
import { turnSingleKeys, useSingleKeys } from "../ui/single-keys.ts";

/** Every key of the page, and whether single letters are keys at all. */
export function KeyboardHelp({ onClose }: { readonly onClose: () => void }) {
  const single = useSingleKeys();
  return (
    <Dialog title={t("help.title")} onClose={onClose}>
      <Switch checked={single} onChange={turnSingleKeys}>
        {t("help.single")}
      </Switch>
      <KeyList platform={navigator.platform} />
    </Dialog>
  );
}
