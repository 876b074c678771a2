import type { CSSProperties } from "react";

interface Props {
  readonly label: string;
  /** The value in words: "at most 300 workers". */
  readonly words: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly place: number;
  /** The baseline's place, as a share of the track; null: none. */
  readonly ghost: number | null;
  readonly onGrab: () => void;
  readonly onPlace: (place: number) => void;
  readonly onEnd: () => void;
}

/** A slider that a room can read: one track, one thumb, the value in words beside it. */
export function RoomSlider({ label, words, min, max, step, place, ghost, onGrab, onPlace, onEnd }: Props) {
  const share = max > min ? Math.max(0, Math.min(1, (place - min) / (max - min))) : 0;
  return (
    <label className="room-slider">
      <span className="room-slider-label">{label}</span>
      <span className="room-track" style={{ "--at": share, "--ghost": ghost ?? 0 } as CSSProperties}>
        <input
          type="range"
          min={min}
          max={max}
          step={step}
          value={place}
          aria-valuetext={words}
          onPointerDown={onGrab}
          // A hand that let go hands the arrow keys back to the scenes; leaving the slider ends the gesture.
          onPointerUp={(event) => event.currentTarget.blur()}
          onPointerCancel={onEnd}
          onBlur={onEnd}
          onChange={(event) => onPlace(Number(event.target.value))}
        />
        {ghost !== null && <i className="room-ghost" aria-hidden="true" />}
      </span>
      <b className="room-slider-words">{words}</b>
    </label>
  );
}
