import { UNDETERMINED } from "../model/definition.ts";
import { CHANGE_KINDS, type ChangeKind, type ClassLook, classLooks, type Shape } from "../ui/palette.ts";
import type { Rgba } from "./colour.ts";
import type { Theme } from "./theme.ts";

/** Numbers that the shader knows shapes by. */
export const SHAPE_CODES = {
  circle: 0,
  square: 1,
  triangle: 2,
  diamond: 3,
  hexagon: 4,
  cross: 5,
  triangleDown: 6,
  ring: 7,
  ringWithDot: 8,
} as const satisfies Record<Shape | "triangleDown" | "ring" | "ringWithDot", number>;

/** How the marks of one legend row are drawn. */
export interface MarkStyle {
  /** The legend row's key: a class id, "undetermined", or a kind of change. */
  readonly key: string;
  readonly shape: keyof typeof SHAPE_CODES;
  /** Nominal radius in pixels at the middle zoom. */
  readonly radius: number;
  readonly fill: Rgba;
  readonly stroke: Rgba;
  /** Width of the outline in pixels; 0 for none. */
  readonly line: number;
  /** Marks in front are drawn after all that are not. */
  readonly front: boolean;
}

const NONE: Rgba = [0, 0, 0, 0];
const CLASS_RADIUS = 3.6;
const OUTLINE = 0.9;

/** Styles by class, in the definition's order; the last is for sites whose class is undetermined. */
export function classStyles(
  classIds: readonly string[],
  theme: Theme,
  looks: readonly ClassLook[] = classLooks(classIds),
): MarkStyle[] {
  const classes = classIds.map((key, at): MarkStyle => {
    const { shape, token } = looks[at] ?? { shape: "circle", token: "--st-out" };
    const stroke = theme(token === "--st-out" ? "--st-out-line" : "--c-outline");
    return { key, shape, radius: CLASS_RADIUS, fill: theme(token), stroke, line: OUTLINE, front: true };
  });
  const unknown = { shape: "ring", radius: 4, fill: NONE, stroke: theme("--ink-3"), line: 1.2, front: false } as const;
  return [...classes, { key: UNDETERMINED, ...unknown }];
}

type Drawn = Omit<MarkStyle, "key">;

/** Styles by kind of change, in the order of CHANGE_KINDS. */
export function changeStyles(theme: Theme): MarkStyle[] {
  const halo = theme("--m-halo");
  const faint = theme("--m-same");
  const ink = theme("--ink-2");
  const drawn: Readonly<Record<ChangeKind, Drawn>> = {
    enters: { shape: "triangle", radius: 4.6, fill: theme("--enter"), stroke: halo, line: OUTLINE, front: true },
    leaves: { shape: "triangleDown", radius: 4.6, fill: theme("--leave"), stroke: halo, line: OUTLINE, front: true },
    nowCannotTell: { shape: "ringWithDot", radius: 5, fill: theme("--m-home"), stroke: ink, line: 1.2, front: true },
    cannotTellBoth: { shape: "ring", radius: 4, fill: NONE, stroke: faint, line: 1, front: false },
    same: { shape: "circle", radius: 2, fill: faint, stroke: NONE, line: 0, front: false },
  };
  return CHANGE_KINDS.map((key) => ({ key, ...drawn[key] }));
}

/** Rows of the style texture, and the number of styles it has room for: 31 classes and the undetermined. */
export const STYLE_ROWS = 3;
export const STYLE_ROOM = 32;
const DIMMED = 0.25;

/**
 * The styles as texels, four floats each: row 0 fill, row 1 outline, row 2 shape, radius, line, front.
 * A hidden row has radius 0; while one row is lit, the others are dimmed. Sites' bytes change in neither case.
 */
export function styleTexels(
  styles: readonly MarkStyle[],
  hidden: ReadonlySet<string>,
  lit: string | null,
): Float32Array {
  const texels = new Float32Array(STYLE_ROWS * STYLE_ROOM * 4);
  const dims = lit !== null && styles.some((style) => style.key === lit);
  for (const [at, style] of styles.slice(0, STYLE_ROOM).entries()) {
    const opacity = dims && style.key !== lit ? DIMMED : 1;
    const [r, g, b, a] = style.fill;
    const [lr, lg, lb, la] = style.stroke;
    const radius = hidden.has(style.key) ? 0 : style.radius;
    texels.set([r, g, b, a * opacity], at * 4);
    texels.set([lr, lg, lb, la * opacity], (STYLE_ROOM + at) * 4);
    texels.set([SHAPE_CODES[style.shape], radius, style.line, style.front ? 1 : 0], (2 * STYLE_ROOM + at) * 4);
  }
  return texels;
}
