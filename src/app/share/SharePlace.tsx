import { lazy, Suspense } from "react";
import { closeShare, useShareDoor } from "../../state/share-door.ts";
import { useStore } from "../../state/store.ts";

const ShareDialog = lazy(() => import("./ShareDialog.tsx").then((part) => ({ default: part.ShareDialog })));

/** Where the share dialog stands while it is open. */
export function SharePlace() {
  const tab = useShareDoor((state) => state.tab);
  const dataSet = useStore((state) => state.dataSet);
  if (tab === null || !dataSet) return null;
  return (
    <Suspense>
      <ShareDialog dataSet={dataSet} tab={tab} onClose={closeShare} />
    </Suspense>
  );
}
