import { type ReactNode, useId } from "react";
import { SideBadge } from "../SideBadge.tsx";

interface Props {
  readonly baseline: string;
  readonly proposed: string;
  /** The picture. */
  readonly children: ReactNode;
}

/** What moved, with the two definitions by name above it. */
export function RoomFlow({ baseline, proposed, children }: Props) {
  const id = useId();
  return (
    <figure className="room-flow" aria-labelledby={id}>
      <figcaption id={id}>
        <span>
          <SideBadge side="baseline" /> <bdi>{baseline}</bdi>
        </span>
        <span>
          <SideBadge side="proposed" /> <bdi>{proposed}</bdi>
        </span>
      </figcaption>
      {children}
    </figure>
  );
}
