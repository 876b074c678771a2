import { create } from "zustand";

/** Whether the import is open: all that the first picture needs to know of it. */
export const useImportDoor = create<{ readonly open: boolean }>()(() => ({ open: false }));
