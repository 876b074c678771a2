import type { Basemap } from "../../map/basemap.ts";
import type { Facts } from "../facts/facts.ts";
import type { Item } from "../picture/picture.ts";
import type { ShareInput } from "../share-input.ts";
import { text } from "./lettering.ts";
import { paper } from "./paper.ts";

/** What every part of a sheet is made from. */
export interface Said {
  readonly facts: Facts;
  readonly input: ShareInput;
  readonly basemap: Basemap;
}

/** A whole sheet as drawn. */
export interface Laid {
  readonly items: readonly Item[];
  /** Whether the definition's sentence was cut. */
  readonly cut: boolean;
}

/** Where a part stands, px. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export const HEADING = { size: 17, height: 28 } as const;

export const heading = (said: string, { x, y }: Spot): Item =>
  text(said, x, y + HEADING.size, HEADING.size, { weight: 600 });

export const ruleAt = (x: number, y: number, width: number): Item => ({
  kind: "rect",
  x,
  y,
  w: width,
  h: 1,
  fill: paper("--line"),
});
