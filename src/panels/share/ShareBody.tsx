import type { ReactNode } from "react";
import "../panels.css";
import "./share.css";
import "./choices.css";

interface Props {
  /** The panel of the tabs is `{id}-panel`. */
  readonly id: string;
  readonly tab: string;
  /** What is chosen. */
  readonly choices: ReactNode;
  /** What comes of it. */
  readonly children: ReactNode;
}

/** Choices at the left, what comes of them at the right; one below the other where it is narrow. */
export const ShareBody = ({ id, tab, choices, children }: Props) => (
  <div id={`${id}-panel`} className="share" role="tabpanel" aria-labelledby={`${id}-${tab}`}>
    <div className="share-choices">{choices}</div>
    <div className="share-comes">{children}</div>
  </div>
);
