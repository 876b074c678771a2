import "./bars.css";

interface Props {
  /** 0 to 1. */
  readonly share: number;
  /** px */
  readonly width?: number;
}

/** A share as a short dark bar on its whole: a picture of the number it stands beside. */
export function ShareBar({ share, width = 56 }: Props) {
  return (
    <svg width={width} height={6} aria-hidden="true">
      <rect className="ui-bar-ground" width={width} height={6} />
      <rect className="ui-bar-share" width={Math.min(1, Math.max(0, share)) * width} height={6} />
    </svg>
  );
}
