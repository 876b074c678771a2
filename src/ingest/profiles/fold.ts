/** A word without case, accents and outer spaces, so that the spellings of one word are one key. */
export const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
