import { type PointerEvent, type ReactNode, useRef, useState } from "react";
import { t } from "../dialects/text.ts";
import { restingStop, SHEET_STOPS, type SheetStop, stopAtKey, stopHeight } from "./sheet-height.ts";
import "./sheet.css";

interface Props {
  readonly label: string;
  readonly stop: SheetStop;
  readonly onStop: (stop: SheetStop) => void;
  /** Always visible below the handle: tabs. */
  readonly head?: ReactNode;
  readonly children: ReactNode;
}

interface Drag {
  readonly fromY: number;
  readonly fromHeight: number;
  lastY: number;
  lastTime: number;
  speed: number;
}

const STOP_WORDS = { low: "ui.sheet.low", half: "ui.sheet.half", full: "ui.sheet.full" } as const;
/** Less than this is a tap, px. */
const TAP = 4;

/** The phone's one sheet: three heights, pulled by its handle or set by key. */
export function Sheet({ label, stop, onStop, head, children }: Props) {
  const [dragged, setDragged] = useState<number | null>(null);
  const drag = useRef<Drag | null>(null);
  const page = () => window.innerHeight;

  const start = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    const { clientY: y, timeStamp } = event;
    drag.current = { fromY: y, fromHeight: stopHeight(stop, page()), lastY: y, lastTime: timeStamp, speed: 0 };
  };
  const move = (event: PointerEvent) => {
    const held = drag.current;
    if (!held) return;
    const passed = event.timeStamp - held.lastTime;
    if (passed > 0) held.speed = (held.lastY - event.clientY) / passed;
    Object.assign(held, { lastY: event.clientY, lastTime: event.timeStamp });
    const height = held.fromHeight + held.fromY - event.clientY;
    setDragged(Math.max(stopHeight("low", page()), Math.min(stopHeight("full", page()), height)));
  };
  const end = (event: PointerEvent) => {
    const held = drag.current;
    drag.current = null;
    setDragged(null);
    if (!held) return;
    if (Math.abs(event.clientY - held.fromY) < TAP) onStop(stop === "full" ? "low" : stop === "low" ? "half" : "full");
    else onStop(restingStop(held.fromHeight + held.fromY - event.clientY, held.speed, page()));
  };
  const cancel = () => {
    drag.current = null;
    setDragged(null);
  };

  return (
    <section
      className="ui-sheet"
      aria-label={label}
      data-stop={stop}
      data-held={dragged !== null || undefined}
      style={{ height: dragged ?? stopHeight(stop, page()) }}
    >
      <div
        className="ui-sheet-handle"
        role="slider"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={t("ui.sheet.handle", { height: t(STOP_WORDS[stop]) })}
        aria-valuemin={0}
        aria-valuemax={SHEET_STOPS.length - 1}
        aria-valuenow={SHEET_STOPS.indexOf(stop)}
        aria-valuetext={t(STOP_WORDS[stop])}
        onPointerDown={start}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={cancel}
        onKeyDown={(event) => {
          const next = stopAtKey(event.key, stop);
          if (next === null) return;
          event.preventDefault();
          onStop(next);
        }}
      />
      {head && <div className="ui-sheet-head">{head}</div>}
      <div className="ui-sheet-body">{children}</div>
    </section>
  );
}
