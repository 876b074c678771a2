/**
 * Moves labels apart as little as needed: neighbours at least `gap` apart, all between `low` and `high`, in the given
 * order. Where they cannot all fit they are spaced evenly.
 * @param wanted Ascending places, px.
 */
export function spread(wanted: readonly number[], gap: number, low: number, high: number): readonly number[] {
  const n = wanted.length;
  const least = n > 1 ? Math.min(gap, (high - low) / (n - 1)) : gap;
  const places: number[] = [];
  for (const place of wanted) places.push(Math.max(place, low, (places.at(-1) ?? -Infinity) + least));
  for (let i = n - 1; i >= 0; i--) {
    const roof = i === n - 1 ? high : (places[i + 1] ?? high) - least;
    places[i] = Math.min(places[i] ?? roof, roof);
  }
  return places;
}
