import type { ReactNode } from "react";
import { t } from "../../dialects/text.ts";
import "../panels.css";
import "./results.css";

export interface LineSite {
  readonly site: number;
  readonly name: string;
  readonly region: string;
  readonly mark: ReactNode;
  /** The smallest change of the cut that would change its answer, in words. */
  readonly words: string;
}

interface Props {
  /** The cut as text with its unit: "300 workers". */
  readonly cut: string;
  readonly within: number;
  /** Sites that report exactly the cut's value. */
  readonly exactly: number;
  readonly inclusive: boolean;
  readonly sites: readonly LineSite[];
  readonly strip: ReactNode;
  readonly onSelect: (site: number) => void;
}

/** The cliff: the sites whose class hangs on a small change of the open cut. */
export function AtLine({ cut, within, exactly, inclusive, sites, strip, onSelect }: Props) {
  return (
    <section className="panel-section" aria-labelledby="line-title">
      <header className="panel-heading">
        <h2 id="line-title">{t("line.title")}</h2>
        <span className="spring" />
        <span className="muted">{t("line.within", { n: within, cut })}</span>
      </header>
      {strip}
      {exactly > 0 && (
        <p className="note-line">
          {t(inclusive ? "line.exactly.inside" : "line.exactly.outside", { n: exactly, cut })}
        </p>
      )}
      <ul className="line-list">
        {sites.map((line) => (
          <li key={line.site}>
            <button type="button" onClick={() => onSelect(line.site)}>
              {line.mark}
              <b>
                <bdi>{line.name}</bdi>
              </b>
              <span className="muted nowrap">
                <bdi>{line.region}</bdi>
              </span>
              <span className="spring" />
              <span className="nowrap">{line.words}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
