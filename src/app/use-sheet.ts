import { useEffect, useState } from "react";
import { useStore } from "../state/store.ts";
import type { SheetStop } from "../ui/sheet-height.ts";
import type { Tab } from "./PhoneTabs.tsx";

/** What the phone's sheet shows and how far it is pulled up. The table is open wherever it is: the key T opens it too. */
export function useSheet() {
  const tableOpen = useStore((state) => state.tableOpen);
  const openTable = useStore((state) => state.openTable);
  const [other, setOther] = useState<Tab>("results");
  const [stop, setStop] = useState<SheetStop>("half");
  useEffect(() => {
    if (tableOpen) setStop("full");
  }, [tableOpen]);
  const setTab = (tab: Tab) => {
    openTable(tab === "table");
    if (tab !== "table") setOther(tab);
  };
  return { tab: tableOpen ? "table" : other, setTab, stop, setStop } as const;
}
