import { useMedia } from "../ui/use-media.ts";

/** Below this width the page is laid out for a hand (design: section 7). */
export const usePhone = (): boolean => useMedia("(max-width: 899px)");
