import type { ReactNode } from "react";

/** For assistive technology only. */
export const VisuallyHidden = ({ children }: { readonly children: ReactNode }) => (
  <span className="ui-visually-hidden">{children}</span>
);
