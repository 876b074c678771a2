/** A number a user sets, or "any": no limit. */
export type Amount = number | "any";

export interface AmountBounds {
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly allowAny: boolean;
}

const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)$/;
/** 1,000 or 1 000 or 1'000.5: one mark throughout, three digits after each. */
const GROUPED = /^[+-]?[1-9]\d{0,2}([,\s'’])\d{3}(?:\1\d{3})*(?:\.\d+)?$/;

const clamp = (value: number, { min = -Infinity, max = Infinity }: AmountBounds): number =>
  Math.min(max, Math.max(min, value));

/** Removes the noise of binary fractions: 0.1 + 0.2 is 0.3 to the person stepping. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/**
 * What a person typed, or null where it is no number. A comma, a blank or an apostrophe is read only where it groups
 * thousands: 1,5 is no number here, least of all 15. The minus sign may be typographic; a number beyond the bounds is
 * taken to the nearest bound.
 * @param anyWord The word for "any" in the reader's language.
 */
export function parseAmount(text: string, anyWord: string, bounds: AmountBounds): Amount | null {
  const typed = text.trim().toLowerCase();
  if (bounds.allowAny && (typed === "" || typed === anyWord.toLowerCase())) return "any";
  const signed = typed.replace("−", "-");
  const plain = GROUPED.test(signed) ? signed.replace(/[,\s'’]/g, "") : signed;
  return PLAIN.test(plain) ? clamp(Number(plain), bounds) : null;
}

/** One step on; "any" steps back to the upper bound and nowhere else. */
export function stepAmount(value: Amount, by: number, bounds: AmountBounds): Amount {
  if (value === "any") return by < 0 && bounds.max !== undefined ? bounds.max : value;
  return tidy(clamp(value + by, bounds));
}
