import { create } from "zustand";
import type { ShareTab } from "./share-choice.ts";

/** Which tab of the share dialog is open; null: none. A key, a button and a menu open the same one. */
export const useShareDoor = create<{ readonly tab: ShareTab | null }>()(() => ({ tab: null }));

export const openShare = (tab: ShareTab): void => useShareDoor.setState({ tab });
export const closeShare = (): void => useShareDoor.setState({ tab: null });
