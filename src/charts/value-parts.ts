/** Sites of one value. */
export interface ValueCount {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** `plain`: neither passes nor fails by itself. */
export type PartKind = "meets" | "fails" | "plain" | "unknown";
export interface ValuePart extends ValueCount {
  readonly kind: PartKind;
}

const byCount = (a: ValueCount, b: ValueCount): number => b.count - a.count || (a.key < b.key ? -1 : 1);

interface Rest {
  /** Values beyond these are one part. */
  readonly most: number;
  readonly label: (values: number) => string;
}

/** What meets the test first, then what does not, the small ones as one; each by count. Nothing is left out. */
export function valueParts(
  values: readonly ValueCount[],
  meets: ((key: string) => boolean) | null,
  { most, label }: Rest,
): readonly ValuePart[] {
  const sorted = values.toSorted(byCount);
  const kind = meets ? "fails" : "plain";
  const wanted = sorted.filter(({ key }) => meets?.(key));
  const others = sorted.filter(({ key, count }) => !meets?.(key) && count > 0);
  const shown = others.length <= most ? others : others.slice(0, most - 1);
  const rest = others.slice(shown.length);
  const restCount = rest.reduce((sum, { count }) => sum + count, 0);
  return [
    ...wanted.map((value): ValuePart => ({ ...value, kind: "meets" })),
    ...shown.map((value): ValuePart => ({ ...value, kind })),
    ...(rest.length > 0 ? [{ key: "", label: label(rest.length), count: restCount, kind } as const] : []),
  ];
}
