/** Least number of values between which a number must stay open. Of two files, neither then tells a small change. */
const openValues = (fewest: number): number => Math.ceil((fewest + 1) / 2);

/** A count below the minimum is told where few enough values are left. */
export const isTold =
  (fewest: number) =>
  (lo: number, hi: number): boolean =>
    hi > 0 && hi - lo + 1 < Math.max(2, Math.min(openValues(fewest), fewest - 1));

/** A total in steps is told where few values are left, be it small or large: two files then tell a small change. */
export const isToldInSteps = (step: number) => {
  const values = openValues(step);
  return (lo: number, hi: number): boolean => hi - lo + 1 < values;
};

/** A number by place is told where few values are left, or where all that are left are small and none is zero. */
export const isToldByPlace = (fewest: number) => {
  const values = openValues(fewest);
  return (lo: number, hi: number): boolean => hi > 0 && (hi - lo + 1 < values || (lo >= 1 && hi < fewest));
};

/** A number that is not said, where all that are left are small and none is zero. */
export const isToldUnsaid =
  (fewest: number) =>
  (lo: number, hi: number): boolean =>
    lo >= 1 && hi < fewest;

/** A number of a small place, of which it is said that it is small: few values are left, and none is zero. */
export const isToldOfSmall = (fewest: number) => {
  const values = Math.max(2, Math.min(openValues(fewest), fewest - 1));
  return (lo: number, hi: number): boolean => lo >= 1 && hi < fewest && hi - lo + 1 < values;
};

/** Workers of a few sites are told where they are known to within a half. */
export const isToldOfWorkers =
  (value: number) =>
  (lo: number, hi: number): boolean =>
    value > 0 && lo > value / 2 && hi < value * 1.5;

export const never = (): boolean => false;
