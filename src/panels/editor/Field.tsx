import type { ReactNode } from "react";
import "./fields.css";

/** A control that carries its own name, with the same words above it for those who see. */
export const Field = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className="editor-field">
    <span className="editor-label" aria-hidden="true">
      {label}
    </span>
    {children}
  </div>
);
