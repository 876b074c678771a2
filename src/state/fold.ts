/** Text without case and accents, for finding and ordering: "Kéniéba" and "kenieba" are one. */
export const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
