import type { AreaPaint } from "./area-paint.ts";
import type { CellPaint } from "./border-cells.ts";
import type { Marks } from "./site-layers.ts";
import type { Theme } from "./theme.ts";

/** Everything the map shows. Fields are compared by identity: what is the same is not drawn again. */
export interface MapScene {
  readonly theme: Theme;
  /** ISO3 of countries that have sites. */
  readonly home: ReadonlySet<string>;
  /** Null where the view is by areas. */
  readonly marks: Marks | null;
  readonly selected: number | null;
  readonly hovered: number | null;
  /** Null where the view is by sites. */
  readonly areas: AreaPaint | null;
  /** Cells along frontiers; none are drawn where there are none. */
  readonly cells: CellPaint;
}

export interface Pointer {
  /** Pixels from the map's top left. */
  readonly x: number;
  readonly y: number;
  readonly lon: number;
  readonly lat: number;
  readonly touch: boolean;
}

export interface MapEvents {
  /** Null where the pointer has left the map or drags it. */
  onPoint(pointer: Pointer | null): void;
  onClick(pointer: Pointer): void;
  onIdle(): void;
  /** The graphics card is gone and has not come back. */
  onFailed(reason: Error): void;
}
