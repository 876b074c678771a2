import "./results.css";

/** The ASM status beside its words: teal, hatch, outlined grey. */
export const StatusSwatch = ({ status }: { readonly status: "in" | "cannotTell" | "out" }) => (
  <i className="status-swatch" data-status={status} aria-hidden="true" />
);
