import { type CSSProperties, memo, type ReactNode } from "react";
import type { ChangeKind, ClassLook, Shape, Token } from "./palette.ts";
import { shapePath } from "./shape-path.ts";

/** Nominal radius of a mark as a part of its box: leaves room for the widest shape and its outline. */
const RADIUS = 0.32;

const paint = (fill: Token | "none", stroke: Token, strokeWidth: number, dash?: string): CSSProperties => ({
  fill: fill === "none" ? "none" : `var(${fill})`,
  stroke: `var(${stroke})`,
  strokeWidth,
  ...(dash ? { strokeDasharray: dash } : {}),
});

/** A mark beside its words: decoration for assistive technology, which reads the words. */
function Swatch({ size, children }: { size: number; children: ReactNode }) {
  return (
    <svg className="mark" width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      {children}
    </svg>
  );
}

interface ClassMarkProps {
  readonly shape: Shape;
  readonly colour: Token;
  /** Side of the square box, px. */
  readonly size?: number;
}

/** A class: its colour, its shape, and the outline that lets the palest step be seen. */
export const ClassMark = memo(function ClassMark({ shape, colour, size = 16 }: ClassMarkProps) {
  const outline = colour === "--st-out" ? "--st-out-line" : "--c-outline";
  return (
    <Swatch size={size}>
      <path d={shapePath(shape, size * RADIUS, size / 2, size / 2)} style={paint(colour, outline, 0.9)} />
    </Swatch>
  );
});

/** Class undetermined: a hollow dashed ring, never a colour. */
export const UndeterminedMark = memo(function UndeterminedMark({ size = 16 }: { readonly size?: number }) {
  return (
    <Swatch size={size}>
      <circle cx={size / 2} cy={size / 2} r={size * 0.3} style={paint("none", "--ink-3", 1.2, "2.2 1.4")} />
    </Swatch>
  );
});

/** The mark of a class, or of an undetermined one where `look` is null. */
export function ClassOrUndeterminedMark({ look, size = 16 }: { look: ClassLook | null; size?: number }) {
  return look ? <ClassMark shape={look.shape} colour={look.token} size={size} /> : <UndeterminedMark size={size} />;
}

const CHANGE_PARTS: Readonly<Record<ChangeKind, (size: number) => ReactNode>> = {
  enters: (size) => (
    <path d={shapePath("triangle", size * RADIUS, size / 2, size / 2)} style={paint("--enter", "--m-halo", 0.9)} />
  ),
  leaves: (size) => (
    <path
      d={shapePath("triangle", size * RADIUS, size / 2, size / 2, true)}
      style={paint("--leave", "--m-halo", 0.9)}
    />
  ),
  nowCannotTell: (size) => (
    <>
      <circle cx={size / 2} cy={size / 2} r={size * 0.3} style={paint("none", "--ink-2", 1.2, "2.6 1.4")} />
      <circle cx={size / 2} cy={size / 2} r={size * 0.08} style={{ fill: "var(--ink-2)" }} />
    </>
  ),
  cannotTellBoth: (size) => (
    <circle cx={size / 2} cy={size / 2} r={size * 0.26} style={paint("none", "--m-same", 1, "1.8 1.2")} />
  ),
  same: (size) => <circle cx={size / 2} cy={size / 2} r={size * 0.17} style={{ fill: "var(--m-same)" }} />,
};

interface ChangeMarkProps {
  readonly kind: ChangeKind;
  readonly size?: number;
}

/** What happened to a site from baseline to proposed: by hue, shape and direction. */
export const ChangeMark = memo(function ChangeMark({ kind, size = 16 }: ChangeMarkProps) {
  return <Swatch size={size}>{CHANGE_PARTS[kind](size)}</Swatch>;
});

interface HatchPatternProps {
  /** For `fill="url(#id)"`; unique on the page. */
  readonly id: string;
  /** Without ground, to lie over a colour. */
  readonly over?: boolean;
}

/** The 45° hatch of "cannot tell", to be placed in an SVG's `<defs>`. */
export const HatchPattern = memo(function HatchPattern({ id, over = false }: HatchPatternProps) {
  const side = over ? 6 : 5;
  return (
    <pattern id={id} width={side} height={side} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      {over ? null : <rect width={side} height={side} style={{ fill: "var(--paper)" }} />}
      <rect width={over ? 1.6 : 1.5} height={side} style={{ fill: over ? "var(--hatch-over)" : "var(--hatch)" }} />
    </pattern>
  );
});
