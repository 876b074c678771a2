import { bisectLeft, bisectRight } from "d3-array";

/** Sites that report one value. */
export interface ValueSites {
  readonly value: number;
  readonly n: number;
}

/** Values within `share` of the cut, both ends included, each with its number of sites. @param sorted Ascending. */
export function sitesAround(sorted: ArrayLike<number>, cut: number, share: number): readonly ValueSites[] {
  const reach = Math.abs(cut) * share;
  const list = sorted as readonly number[];
  const [first, end] = [bisectLeft(list, cut - reach), bisectRight(list, cut + reach)];
  const values: { value: number; n: number }[] = [];
  for (let at = first; at < end; at++) {
    const value = list[at] ?? 0;
    const last = values.at(-1);
    if (last?.value === value) last.n += 1;
    else values.push({ value, n: 1 });
  }
  return values;
}

/** px */
export const STRIP = { base: 28, top: 4, height: 44, labels: 42, inset: 8 } as const;

export interface StripBar extends ValueSites {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface StripPicture {
  readonly bars: readonly StripBar[];
  readonly barWidth: number;
  readonly ticks: readonly { readonly value: number; readonly x: number }[];
  /** Where the line of the cut stands: between the values that pass and those that do not, where it can be told. */
  readonly cutX: number;
}

const tidy = (value: number): number => Number(value.toPrecision(6));

interface Options {
  readonly cut: number;
  /** 0.1: within 10 %. */
  readonly share: number;
  readonly width: number;
  /** On which side of a site that reports exactly the cut the line stands; null: through it. */
  readonly side: "before" | "after" | null;
}

/** Bars in true distance from each other around the cut; the fullest fills the height, one site is still seen. */
export function stripPicture(values: readonly ValueSites[], { cut, share, width, side }: Options): StripPicture {
  const reach = Math.abs(cut) * share || 1;
  const [from, to] = [STRIP.inset, width - STRIP.inset];
  const x = (value: number): number => from + ((value - cut + reach) / (2 * reach)) * (to - from);
  const most = Math.max(1, ...values.map(({ n }) => n));
  const room = STRIP.base - STRIP.top;
  const gaps = values.slice(1).map((each, at) => x(each.value) - x(values[at]?.value ?? 0));
  const barWidth = Math.max(1, Math.min(3, ...gaps.map((gap) => gap - 0.5)));
  const off = side === null ? 0 : (barWidth / 2 + 1.5) * (side === "after" ? 1 : -1);
  return {
    bars: values.map(({ value, n }) => {
      const height = Math.max(2, (n / most) * room);
      return { value, n, x: x(value) - barWidth / 2, y: STRIP.base - height, height };
    }),
    barWidth,
    ticks: [-1, -0.5, 0, 0.5, 1].map((part) => ({ value: tidy(cut + part * reach), x: x(cut + part * reach) })),
    cutX: x(cut) + off,
  };
}
