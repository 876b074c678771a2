/**
 * A number as it may leave: exact where `min` equals `max`, else what is said of it. `max: null` is withheld.
 * Steps ("5 to 9") and "fewer than 5" are intervals that contain the true number, so nothing that is shown is wrong.
 */
export interface Shown {
  readonly min: number;
  readonly max: number | null;
}

export const exactly = (value: number): Shown => ({ min: value, max: value });
export const WITHHELD: Shown = { min: 0, max: null };
export const isExact = ({ min, max }: Shown): boolean => min === max;
