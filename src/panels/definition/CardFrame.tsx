import type { ReactNode } from "react";

interface Props {
  readonly id: string;
  readonly title: string;
  /** Beside the title: what kind of value, in which unit. */
  readonly note?: string;
  /** At the right: how many sites are known. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of one thing the definition asks. */
export function CardFrame({ id, title, note, aside, children }: Props) {
  return (
    <section className="panel-section" id={`card-${id}`} aria-labelledby={`card-title-${id}`}>
      <header className="panel-heading">
        <h3 id={`card-title-${id}`}>{title}</h3>
        {note && <span className="muted">{note}</span>}
        <span className="spring" />
        {aside && <span className="aside">{aside}</span>}
      </header>
      {children}
    </section>
  );
}
