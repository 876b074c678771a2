import type { Item, Picture, TextItem, Weight } from "./picture.ts";

/** Every text of a picture, groups opened, in the order of drawing. */
export function* textsOf(items: readonly Item[]): Generator<TextItem> {
  for (const item of items) {
    if (item.kind === "group") yield* textsOf(item.items);
    else if (item.kind === "text") yield item;
  }
}

export const weightsOf = (pictures: readonly Picture[]): ReadonlySet<Weight> => {
  const found = new Set<Weight>();
  for (const { items } of pictures) for (const { weight } of textsOf(items)) found.add(weight);
  return found;
};
