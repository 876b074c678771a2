import type { ReactNode } from "react";
import { Icon } from "../../ui/Icon.tsx";

interface Props {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
}

/** One of several that may each be in or not. */
export const Tick = ({ checked, onChange, children }: Props) => (
  <label className="share-tick">
    <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
    <span className="share-tick-box" aria-hidden="true">
      {checked && <Icon name="check" size={12} />}
    </span>
    <span>{children}</span>
  </label>
);

/** What is not to be chosen, dashed, with the reason why. */
export const Never = ({ why, children }: { readonly why: string; readonly children: ReactNode }) => (
  <p className="share-tick" data-never="" title={why}>
    <span className="share-tick-box" aria-hidden="true" />
    <span>
      {children}
      <span className="ui-visually-hidden">. {why}</span>
    </span>
  </p>
);
