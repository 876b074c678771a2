import { type ReactNode, useId } from "react";
import type { Headline } from "../../dialects/outcome-words.ts";
import { CANNOT_TELL, IN, type Status } from "../../engine/run.ts";
import type { ClassLook } from "../../ui/palette.ts";
import { ClassMark, HatchPattern } from "../../ui/shapes.tsx";

/** The looks of a definition's classes, by id. */
export type Looks = ReadonlyMap<string, ClassLook>;

/** Possible classes in words, each behind its mark. */
export function ClassesWords({ headline, looks }: { readonly headline: Headline; readonly looks: Looks }) {
  return headline.pieces.map((piece): ReactNode => {
    if (piece.kind !== "class") return piece.text;
    const look = looks.get(piece.classId);
    return (
      <span key={piece.classId} className="site-class">
        {look && <ClassMark shape={look.shape} colour={look.token} size={14} />}
        {piece.text}
      </span>
    );
  });
}

/** The answer as a tile: teal with a tick, an outline with a cross, a hatch with a question mark. */
export function StatusTile({ status, size = 36 }: { readonly status: Status; readonly size?: number }) {
  const hatch = useId();
  return (
    <svg className="site-tile" width={size} height={size} viewBox="0 0 36 36" data-status={status} aria-hidden="true">
      <defs>
        <HatchPattern id={hatch} />
      </defs>
      <rect
        className="site-tile-ground"
        x="1"
        y="1"
        width="34"
        height="34"
        rx="6"
        fill={status === CANNOT_TELL ? `url(#${hatch})` : undefined}
      />
      {status === CANNOT_TELL ? (
        <>
          <circle className="site-tile-halo" cx="18" cy="18" r="11" />
          <text className="site-tile-question" x="18" y="23.5" textAnchor="middle">
            ?
          </text>
        </>
      ) : (
        <path className="site-tile-sign" d={status === IN ? "M11 18.5l5 5 9.5-10.5" : "M12.5 12.5l11 11m0-11l-11 11"} />
      )}
    </svg>
  );
}

interface Props {
  readonly headline: Headline;
  readonly status: Status;
  readonly looks: Looks;
}

/** What the site is under the proposed definition, said first and largest. */
export const Verdict = ({ headline, status, looks }: Props) => (
  <div className="site-verdict">
    <StatusTile status={status} />
    <div>
      <p className="site-verdict-title">{headline.title}</p>
      <p className="site-classes">
        <ClassesWords headline={headline} looks={looks} />
      </p>
    </div>
  </div>
);
