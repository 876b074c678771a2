import type { ComponentPropsWithRef, ReactNode } from "react";
import "./controls.css";

export interface ButtonProps extends ComponentPropsWithRef<"button"> {
  /** Primary for the one thing to do here, secondary for others, quiet where a frame would be noise. */
  readonly kind?: "primary" | "secondary" | "quiet";
  /** Large is the touch size. */
  readonly size?: "medium" | "large";
  readonly icon?: ReactNode;
}

export function Button({ kind = "secondary", size = "medium", icon, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className="ui-button" data-kind={kind} data-size={size}>
      {icon}
      {children}
    </button>
  );
}

export interface IconButtonProps extends Omit<ButtonProps, "children" | "icon"> {
  /** What it does: the accessible name and the tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
}

/** A button that is only a picture; its words are read and shown on hover. */
export function IconButton({ label, icon, kind = "quiet", size = "medium", ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      className="ui-button"
      data-kind={kind}
      data-size={size}
      data-icon-only=""
    >
      {icon}
    </button>
  );
}

/** An action within a line of text, drawn as a link. */
export function LinkButton(props: ComponentPropsWithRef<"button">) {
  return <button type="button" {...props} className="ui-link" />;
}
