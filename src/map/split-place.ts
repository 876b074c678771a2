const STEP = 0.01;
const LARGE_STEP = 0.1;

/** A share between nothing and all, to a thousandth. */
export const clampedShare = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000;

/** Where a key moves the line; null for any other key. */
export function splitByKey(key: string, shift: boolean, split: number): number | null {
  const step = shift ? LARGE_STEP : STEP;
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return clampedShare(split - step);
    case "ArrowRight":
    case "ArrowUp":
      return clampedShare(split + step);
    case "Home":
      return 0;
    case "End":
      return 1;
    default:
      return null;
  }
}
