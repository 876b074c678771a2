import { lazy, Suspense, useState } from "react";
import { createPortal } from "react-dom";
import { t } from "../../dialects/text.ts";
import { closeShare, useShareDoor } from "../../state/share-door.ts";
import { useStore } from "../../state/store.ts";
import { Broken } from "../../ui/Broken.tsx";

/** A part that failed to load stays failed for good; each try needs one of its own. */
const dialogPart = () => lazy(() => import("./ShareDialog.tsx").then((part) => ({ default: part.ShareDialog })));

/** Where the share dialog stands while it is open. Where it cannot be had, the door closes and the page says so. */
export function SharePlace() {
  const tab = useShareDoor((state) => state.tab);
  const dataSet = useStore((state) => state.dataSet);
  const [ShareDialog, setShareDialog] = useState(dialogPart);
  if (tab === null || !dataSet) return null;
  const failed = () => {
    setShareDialog(dialogPart);
    closeShare();
    useStore.getState().say(t("panel.not_loaded"));
  };
  // The buttons stand in the head of the page; a dialog has a head of its own and must not be within another.
  return createPortal(
    <Broken onError={failed}>
      <Suspense>
        <ShareDialog dataSet={dataSet} tab={tab} onClose={closeShare} />
      </Suspense>
    </Broken>,
    document.body,
  );
}
