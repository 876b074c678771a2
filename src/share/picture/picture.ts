/**
 * A picture before it has a format: a list of things to draw, in pixels from the top left, colours as CSS hexadecimal.
 * The same list becomes SVG, a canvas (PNG) and PDF, so that all of them show the same.
 */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Colour of the ground. */
  readonly ground: string;
  readonly items: readonly Item[];
}

export interface Ink {
  readonly fill?: string;
  /** 0 to 1, of fill and stroke; 1 where absent. */
  readonly opacity?: number;
  readonly stroke?: string;
  /** Px; 1 where absent. */
  readonly width?: number;
  readonly dash?: readonly number[];
}

/** Rings or lines as flat x, y lists; `closed` rings fill by the even-odd rule. */
export interface PathItem extends Ink {
  readonly kind: "path";
  readonly lines: readonly (readonly number[])[];
  readonly closed: boolean;
}
/** A path with curves: SVG path data of M, L, C, Z in absolute coordinates only. */
export interface CurveItem extends Ink {
  readonly kind: "curve";
  readonly d: string;
}
export interface RectItem extends Ink {
  readonly kind: "rect";
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly radius?: number;
}
export interface CircleItem extends Ink {
  readonly kind: "circle";
  readonly x: number;
  readonly y: number;
  readonly r: number;
}
export type Weight = 400 | 500 | 600 | 700;
export interface TextItem {
  readonly kind: "text";
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly text: string;
  /** Px. */
  readonly size: number;
  readonly weight: Weight;
  readonly fill: string;
  readonly anchor?: "start" | "middle" | "end";
  /** Colour of a halo around the letters. */
  readonly halo?: string;
  /** Degrees, clockwise around x, y. */
  readonly turn?: number;
  readonly opacity?: number;
}
/** 45° lines over an area: the texture of what is unknown. Drawn as clipped lines in every format. */
export interface HatchItem {
  readonly kind: "hatch";
  readonly lines: readonly (readonly number[])[];
  readonly ink: string;
  /** Distance of the lines and their width, px. */
  readonly gap: number;
  readonly width: number;
}
export interface GroupItem {
  readonly kind: "group";
  /** x, y, w, h: nothing outside is drawn. */
  readonly clip?: readonly [number, number, number, number];
  /** Name of the part, for a reader of the SVG. */
  readonly label?: string;
  readonly items: readonly Item[];
}
export type Item = PathItem | CurveItem | RectItem | CircleItem | TextItem | HatchItem | GroupItem;
