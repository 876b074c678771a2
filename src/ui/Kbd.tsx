import type { ReactNode } from "react";
import "./controls.css";

/** A key of the keyboard. */
export const Kbd = ({ children }: { readonly children: ReactNode }) => <kbd className="ui-kbd">{children}</kbd>;
