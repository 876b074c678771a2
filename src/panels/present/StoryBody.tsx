import type { ReactNode } from "react";
import "../panels.css";
import "../share/share.css";
import "../share/choices.css";

interface Props {
  /** What is chosen. */
  readonly choices: ReactNode;
  /** What comes of it. */
  readonly children: ReactNode;
}

/** Choices at the left, what comes of them at the right; one below the other where it is narrow. */
export const StoryBody = ({ choices, children }: Props) => (
  <div className="share">
    <div className="share-choices">{choices}</div>
    <div className="share-comes">{children}</div>
  </div>
);
