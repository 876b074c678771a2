import { useState } from "react";
import { useStore } from "../state/store.ts";
import type { SheetStop } from "../ui/sheet-height.ts";
import type { Tab } from "./PhoneTabs.tsx";

/**
 * What the phone's sheet shows and how far it is pulled up: the table all the way, whatever opened it, and the others
 * as they were left.
 */
export function useSheet() {
  const tableOpen = useStore((state) => state.tableOpen);
  const openTable = useStore((state) => state.openTable);
  const [other, setOther] = useState<Tab>("results");
  const [stops, setStops] = useState<{ readonly table: SheetStop; readonly other: SheetStop }>({
    table: "full",
    other: "half",
  });
  const setTab = (tab: Tab) => {
    openTable(tab === "table");
    if (tab !== "table") setOther(tab);
  };
  return {
    tab: tableOpen ? "table" : other,
    setTab,
    stop: tableOpen ? stops.table : stops.other,
    setStop: (stop: SheetStop) => setStops({ ...stops, [tableOpen ? "table" : "other"]: stop }),
  } as const;
}
