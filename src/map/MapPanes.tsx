import type { CSSProperties, ReactNode } from "react";
import { type State, useStore } from "../state/store.ts";
import "./compare.css";

interface Props {
  readonly compare: State["compare"];
  readonly children: ReactNode;
}

/** What the maps lie in. Moving the line draws nothing anew: the style clips. */
export function MapPanes({ compare, children }: Props) {
  const split = useStore((state) => state.split);
  return (
    <div className="maps" data-compare={compare} style={{ "--split": split } as CSSProperties}>
      {children}
    </div>
  );
}
